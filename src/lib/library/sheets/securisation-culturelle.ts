import { inOwnWords, often, sheet } from './sheet.ts';

export const culturalSafety = sheet({
	id: 'securisation-culturelle',
	form: 'survey',
	title: ['Le respect de votre culture', 'Respect for your culture'],
	why: [
		'À finir avec les Premières Nations et les Inuit, jamais sans leur accord.',
		'To be finished with First Nations and Inuit, never without their approval.'
	],
	minutes: 4,
	draftUntil: 'community-partner',
	questions: [
		often(
			'culture-respectee',
			{
				text: ['Respecte-t-on votre culture ici~?', 'Is your culture respected here?'],
				short: ['Respect de la culture', 'Respect for culture']
			},
			{ sensitive: true }
		),
		often('langue-parlee', {
			text: ['Pouvez-vous parler votre langue ici~?', 'Can you speak your language here?'],
			short: ['Parler sa langue', 'Speaking one’s language']
		}),
		often('traditions', {
			text: ['Pouvez-vous vivre vos traditions ici~?', 'Can you live your traditions here?'],
			short: ['Vivre ses traditions', 'Living one’s traditions']
		}),
		often('ecoute-jugement', {
			text: ['Vous écoute-t-on sans vous juger~?', 'Are you listened to without being judged?'],
			short: ['Écoute et respect', 'Being listened to']
		}),
		often(
			'confiance-aide',
			{
				text: [
					'Avez-vous confiance dans l’aide offerte ici~?',
					'Do you trust the help offered here?'
				],
				short: ['Confiance dans l’aide', 'Trust in the help']
			},
			{ sensitive: true }
		),
		inOwnWords('a-savoir', {
			text: ['Que faudrait-il savoir de votre culture~?', 'What should be known of your culture?'],
			short: ['À savoir', 'Things to know']
		})
	]
});
