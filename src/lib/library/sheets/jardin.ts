import { inOwnWords, oneOfThree, several, sheet, wanted, yesOrNo } from './sheet.ts';

export const garden = sheet({
	id: 'jardin',
	form: 'consultation',
	title: ['Un jardin', 'A garden'],
	why: [
		'Un jardin nourrit et rapproche les gens.',
		'A garden feeds people and brings them together.'
	],
	minutes: 3,
	examples: true,
	questions: [
		oneOfThree(
			'avis-jardin',
			{
				text: ['Faut-il faire un jardin ici~?', 'Should there be a garden here?'],
				short: ['Jardin ici', 'Garden here']
			},
			{
				oui: ['Oui', 'Yes'],
				conditions: ['Oui, à certaines conditions', 'Yes, on some conditions'],
				non: ['Non', 'No']
			}
		),
		wanted(
			'conditions-jardin',
			{
				text: [
					'Quelles conditions comptent le plus, environ trois choix~?',
					'Which conditions matter most, about three choices?'
				],
				short: ['Conditions', 'Conditions']
			},
			{
				bacs: ['Des bacs surélevés', 'Raised beds'],
				eau: ['De l’eau tout près', 'Water close by'],
				parts: ['Une part pour qui en veut', 'A plot for whoever wants one'],
				ensemble: ['Un jardin en commun', 'A shared garden'],
				outils: ['Des outils fournis', 'Tools provided'],
				aide: ['De l’aide pour commencer', 'Help to begin']
			}
		),
		several(
			'craintes-jardin',
			{
				text: ['Qu’est-ce qui vous inquiète~?', 'What worries you?'],
				short: ['Inquiétudes', 'Worries']
			},
			{
				travail: ['Trop de travail', 'Too much work'],
				vol: ['Le vol', 'Theft'],
				bestioles: ['Les bestioles', 'Small animals'],
				cout: ['Le coût', 'The cost'],
				rien: ['Rien', 'Nothing']
			}
		),
		yesOrNo('jardiner', {
			text: ['Aimeriez-vous jardiner~?', 'Would you like to garden?'],
			short: ['Envie de jardiner', 'Wish to garden']
		}),
		inOwnWords('autre-jardin', {
			text: ['Que faudrait-il prévoir d’autre~?', 'What else should be planned?'],
			short: ['Autre chose', 'Something else']
		})
	]
});
