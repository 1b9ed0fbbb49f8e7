import { inOwnWords, often, oneOfThree, sheet, wanted } from './sheet.ts';

export const talents = sheet({
	id: 'forces-talents',
	form: 'preferences',
	title: ['Les forces et les talents', 'Strengths and talents'],
	why: [
		'Les forces des gens d’ici servent peu. Jamais une liste de noms.',
		'The strengths of people here are little used. Never a list of names.'
	],
	minutes: 3,
	questions: [
		wanted(
			'a-partager',
			{
				text: [
					'Qu’aimeriez-vous partager, environ trois choix~?',
					'What would you like to share, about three choices?'
				],
				short: ['À partager', 'To share']
			},
			{
				cuisine: ['La cuisine', 'Cooking'],
				reparer: ['Réparer des choses', 'Mending things'],
				musique: ['La musique ou l’art', 'Music or art'],
				langue: ['Une langue', 'A language'],
				ordinateur: ['Les appareils', 'Devices'],
				ecoute: ['Mon écoute', 'Listening'],
				jardin: ['Le jardin', 'The garden'],
				enfants: ['Garder des enfants', 'Minding children']
			}
		),
		oneOfThree(
			'seul-ou-deux',
			{
				text: ['Comment le feriez-vous~?', 'How would you do it?'],
				short: ['Façon de partager', 'Way of sharing']
			},
			{
				seul: ['En y allant par moi-même', 'On my own'],
				selon: ['Cela dépend', 'It depends'],
				'a-deux': ['Avec une autre personne', 'With somebody else']
			}
		),
		oneOfThree(
			'temps',
			{
				text: ['Combien de temps donneriez-vous~?', 'How much time would you give?'],
				short: ['Temps donné', 'Time given']
			},
			{
				semaine: ['Un peu chaque semaine', 'A little every week'],
				mois: ['Un peu chaque mois', 'A little every month'],
				'une-fois': ['Une fois, pour essayer', 'Once, to try']
			}
		),
		often('talents-reconnus', {
			text: ['Reconnaît-on vos forces ici~?', 'Are your strengths recognised here?'],
			short: ['Forces reconnues', 'Strengths recognised']
		}),
		inOwnWords('autre-talent', {
			text: ['Quel autre talent existe ici~?', 'What other talent is there here?'],
			short: ['Autre talent', 'Other talent']
		})
	]
});
