import { often, several, sheet, wanted, yesOrNo } from './sheet.ts';

export const activities = sheet({
	id: 'activites',
	form: 'preferences',
	title: ['Les activités et les lieux', 'Activities and places'],
	why: [
		'Les gens demandent plus d’activités et de lieux pour se voir.',
		'People ask for more activities and places to meet.'
	],
	minutes: 4,
	questions: [
		wanted(
			'activites-voulues',
			{
				text: [
					'Qu’aimeriez-vous faire ici, environ trois choix~?',
					'What would you like to do here, about three choices?'
				],
				short: ['Activités voulues', 'Activities wanted']
			},
			{
				cuisine: ['Cuisiner', 'Cooking'],
				jeux: ['Des jeux', 'Games'],
				musique: ['De la musique', 'Music'],
				bouger: ['Bouger', 'Moving'],
				jardin: ['Jardiner', 'Gardening'],
				sorties: ['Des sorties', 'Outings'],
				apprendre: ['Apprendre quelque chose', 'Learning something'],
				jaser: ['Prendre un café', 'Having coffee']
			}
		),
		wanted(
			'lieux-voulus',
			{
				text: [
					'Quels lieux voudriez-vous, environ trois choix~?',
					'Which places would you like, about three choices?'
				],
				short: ['Lieux voulus', 'Places wanted']
			},
			{
				salle: ['Une salle commune', 'A common room'],
				cuisine: ['Une cuisine', 'A kitchen'],
				jardin: ['Un jardin', 'A garden'],
				bancs: ['Des bancs dehors', 'Benches outside'],
				jeux: ['Un coin pour les enfants', 'A corner for children'],
				calme: ['Un lieu calme', 'A quiet place']
			}
		),
		several(
			'moments',
			{
				text: ['Quels moments vous conviennent~?', 'Which times suit you?'],
				short: ['Bons moments', 'Good times']
			},
			{
				matin: ['Le matin', 'Mornings'],
				'apres-midi': ['L’après-midi', 'Afternoons'],
				soir: ['Le soir', 'Evenings'],
				semaine: ['La semaine', 'Weekdays'],
				'fin-de-semaine': ['La fin de semaine', 'Weekends']
			}
		),
		several(
			'saisons',
			{
				text: ['Quand viendriez-vous~?', 'When in the year would you come?'],
				short: ['Bonnes saisons', 'Good seasons']
			},
			{
				hiver: ['L’hiver', 'Winter'],
				printemps: ['Le printemps', 'Spring'],
				ete: ['L’été', 'Summer'],
				automne: ['L’automne', 'Autumn']
			}
		),
		often('occasions', {
			text: ['Avez-vous assez de choses à faire ici~?', 'Do you have enough to do here?'],
			short: ['Assez de choses à faire', 'Enough to do']
		}),
		yesOrNo('offrir', {
			text: ['Aimeriez-vous mener un groupe~?', 'Would you like to lead a group?'],
			short: ['Mener un groupe', 'Leading a group']
		})
	]
});
