import { often, oneOfThree, several, sheet } from './sheet.ts';

export const teamPractices = sheet({
	id: 'equipe-pratiques',
	form: 'survey-of-staff',
	title: ['Les pratiques de l’équipe', 'Practices of the team'],
	why: [
		'L’aide offerte et les besoins ne se rejoignent pas toujours.',
		'The help offered and the needs do not always meet.'
	],
	minutes: 4,
	questions: [
		several(
			'pratiques',
			{
				text: ['Que faites-vous avec les locataires~?', 'What do you do with tenants?'],
				short: ['Pratiques', 'Practices']
			},
			{
				individuel: ['Aider une personne à la fois', 'Helping one person at a time'],
				groupe: ['Aider un groupe', 'Helping a group'],
				activites: ['Des activités', 'Activities'],
				conflits: ['Aider à régler des conflits', 'Helping to settle conflicts'],
				diriger: ['Diriger vers un service', 'Pointing to a service'],
				comites: ['Soutenir un comité', 'Supporting a committee']
			}
		),
		oneOfThree(
			'presence',
			{
				text: ['Combien de jours passez-vous sur place~?', 'How many days do you spend on site?'],
				short: ['Jours sur place', 'Days on site']
			},
			{
				'presque-tous': ['Presque tous les jours', 'Almost every day'],
				'un-ou-deux': ['Un ou deux par semaine', 'One or two a week'],
				moins: ['Moins d’un par semaine', 'Less than one a week']
			}
		),
		often('temps-suffisant', {
			text: ['Avez-vous assez de temps~?', 'Do you have enough time?'],
			short: ['Assez de temps', 'Enough time']
		}),
		often('demande-aux-gens', {
			text: [
				'Demandez-vous aux locataires ce qu’ils veulent~?',
				'Do you ask tenants what they want?'
			],
			short: ['Demander aux locataires', 'Asking tenants']
		}),
		often('suite-donnee', {
			text: ['Pouvez-vous donner suite aux demandes~?', 'Can you follow up on requests?'],
			short: ['Suites données', 'Following up']
		}),
		often(
			'fatigue-travail',
			{
				text: ['Ce travail vous épuise-t-il~?', 'Does this work exhaust you?'],
				short: ['Fatigue au travail', 'Tired by work']
			},
			{ reversed: true, sensitive: true }
		),
		several(
			'ce-qui-bloque',
			{
				text: ['Qu’est-ce qui bloque~?', 'What gets in the way?'],
				short: ['Ce qui bloque', 'What gets in the way']
			},
			{
				temps: ['Le temps', 'Time'],
				argent: ['L’argent', 'Money'],
				lieux: ['Un lieu où recevoir', 'A place to meet'],
				roulement: ['Les départs dans l’équipe', 'Staff leaving'],
				liens: ['Les liens avec les services', 'Links with services'],
				regles: ['Des règles trop raides', 'Rules that are too rigid']
			}
		)
	]
});
