import { inOwnWords, often, oneOfThree, several, sheet, wanted } from './sheet.ts';

export const cameras = sheet({
	id: 'cameras',
	form: 'consultation',
	title: ['Les caméras', 'Cameras'],
	why: [
		'La sécurité passe d’abord, et la vie privée compte aussi.',
		'Safety comes first, and privacy matters too.'
	],
	minutes: 3,
	examples: true,
	questions: [
		oneOfThree(
			'avis-cameras',
			{
				text: [
					'Faut-il mettre des caméras dans les lieux communs~?',
					'Should there be cameras in shared places?'
				],
				short: ['Caméras', 'Cameras']
			},
			{
				oui: ['Oui', 'Yes'],
				conditions: ['Oui, à certaines conditions', 'Yes, on some conditions'],
				non: ['Non', 'No']
			}
		),
		wanted(
			'conditions-cameras',
			{
				text: [
					'Quelles conditions comptent le plus, environ trois choix~?',
					'Which conditions matter most, about three choices?'
				],
				short: ['Conditions', 'Conditions']
			},
			{
				entree: ['Aux entrées seulement', 'At entrances only'],
				affiche: ['Avec une affiche', 'With a sign'],
				effacer: ['Images vite effacées', 'Images soon erased'],
				qui: ['Savoir qui regarde', 'Knowing who watches'],
				police: ['Regardées après un incident seulement', 'Watched after an incident only'],
				logement: ['Jamais vers un logement', 'Never towards a home']
			}
		),
		several(
			'craintes-cameras',
			{
				text: ['Qu’est-ce qui vous inquiète~?', 'What worries you?'],
				short: ['Inquiétudes', 'Worries']
			},
			{
				'vie-privee': ['Ma vie privée', 'My privacy'],
				abus: ['Qu’on me surveille', 'Being watched'],
				cout: ['Le coût', 'The cost'],
				inutile: ['Que cela ne serve à rien', 'That it serves no purpose'],
				rien: ['Rien', 'Nothing']
			}
		),
		often(
			'securite-entree',
			{
				text: ['Vous sentez-vous en sécurité à l’entrée~?', 'Do you feel safe at the entrance?'],
				short: ['En sécurité à l’entrée', 'Safe at the entrance']
			},
			{ sensitive: true }
		),
		inOwnWords('autre-cameras', {
			text: ['Que faudrait-il prévoir d’autre~?', 'What else should be planned?'],
			short: ['Autre chose', 'Something else']
		})
	]
});
