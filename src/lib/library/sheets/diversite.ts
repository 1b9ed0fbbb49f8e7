import { often, sheet, wanted } from './sheet.ts';

export const diversity = sheet({
	id: 'diversite',
	form: 'survey',
	title: ['Vivre avec nos différences', 'Living with our differences'],
	why: [
		'Des locataires vivent du racisme, et les repas rapprochent.',
		'Tenants live through racism, and meals bring people together.'
	],
	minutes: 4,
	questions: [
		often('bon-accueil', {
			text: ['Vous a-t-on bien accueilli ici~?', 'Were you made welcome here?'],
			short: ['Bon accueil', 'Made welcome']
		}),
		often('respect-ici', {
			text: ['Vous traite-t-on avec respect ici~?', 'Are you treated with respect here?'],
			short: ['Respect', 'Respect']
		}),
		often(
			'racisme-vecu',
			{
				text: ['Avez-vous vécu du racisme ici~?', 'Have you lived through racism here?'],
				short: ['Racisme vécu', 'Racism lived through']
			},
			{ reversed: true, sensitive: true }
		),
		often(
			'racisme-vu',
			{
				text: [
					'Avez-vous vu du racisme envers d’autres ici~?',
					'Have you seen racism against others here?'
				],
				short: ['Racisme vu', 'Racism seen']
			},
			{ reversed: true, sensitive: true }
		),
		often('langue-comprise', {
			text: [
				'Comprenez-vous ce qu’on vous écrit ici~?',
				'Do you understand what is written to you here?'
			],
			short: ['Comprendre les messages', 'Understanding messages']
		}),
		often(
			'echanges-cultures',
			{
				text: [
					'Parlez-vous avec des personnes d’autres cultures~?',
					'Do you talk with people of other cultures?'
				],
				short: ['Échanges entre cultures', 'Talks between cultures']
			},
			{ neutral: true }
		),
		wanted(
			'rapprocher',
			{
				text: [
					'Qu’est-ce qui rapprocherait les gens, environ trois choix~?',
					'What would bring people together, about three choices?'
				],
				short: ['Pour se rapprocher', 'To come closer']
			},
			{
				repas: ['Des repas de partout', 'Meals from everywhere'],
				fetes: ['Fêter ensemble', 'Celebrating together'],
				langues: ['Des messages en plusieurs langues', 'Messages in several languages'],
				plainte: ['Une suite quand il y a du racisme', 'Action when there is racism'],
				jumelage: ['Connaître un voisin ou une voisine', 'Getting to know a neighbour'],
				formation: ['En parler en équipe', 'Talking about it in the team']
			}
		)
	]
});
