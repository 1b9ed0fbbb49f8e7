import { inOwnWords, often, oneOfThree, sheet } from './sheet.ts';

export const delphiPractices = sheet({
	id: 'pratiques-delphi',
	form: 'panel',
	title: ['L’avis d’un groupe sur une pratique', 'A panel’s view of a practice'],
	why: [
		'L’étude a demandé à 20 personnes de juger des pratiques, tour après tour.',
		'The study asked 20 people to judge practices, round after round.'
	],
	minutes: 4,
	examples: true,
	questions: [
		often('coherence', {
			text: ['Cette pratique convient-elle aux besoins~?', 'Does this practice fit the needs?'],
			short: ['Elle convient aux besoins', 'It fits the needs']
		}),
		often('effets', {
			text: ['Voit-on ce qu’elle change~?', 'Can one see what it changes?'],
			short: ['Effets visibles', 'Visible effects']
		}),
		often('robustesse', {
			text: ['Tient-elle quand les gens changent~?', 'Does it last when people change?'],
			short: ['Elle dure', 'It lasts']
		}),
		often('transfert', {
			text: ['Peut-on la refaire ailleurs~?', 'Can it be done elsewhere?'],
			short: ['Elle peut se refaire', 'It can be repeated']
		}),
		oneOfThree(
			'niveau',
			{
				text: ['Où en est cette pratique~?', 'Where does this practice stand?'],
				short: ['Où elle en est', 'Where it stands']
			},
			{
				porteuse: ['Elle a fait ses preuves', 'It has proved itself'],
				prometteuse: ['Elle promet', 'It is promising'],
				emergente: ['Elle commence', 'It is emerging']
			}
		),
		inOwnWords('pourquoi', { text: ['Pourquoi~?', 'Why?'], short: ['Raisons', 'Reasons'] })
	]
});
