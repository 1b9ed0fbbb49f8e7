import { inOwnWords, oneOfThree, several, sheet, wanted, yesOrNo } from './sheet.ts';

export const pets = sheet({
	id: 'animaux',
	form: 'consultation',
	title: ['Les animaux', 'Pets'],
	why: ['La question des animaux revient partout.', 'The question of pets comes back everywhere.'],
	minutes: 3,
	examples: true,
	questions: [
		oneOfThree(
			'avis-animaux',
			{
				text: ['Faut-il permettre les animaux ici~?', 'Should pets be allowed here?'],
				short: ['Animaux permis', 'Pets allowed']
			},
			{
				oui: ['Oui', 'Yes'],
				conditions: ['Oui, à certaines conditions', 'Yes, on some conditions'],
				non: ['Non', 'No']
			}
		),
		wanted(
			'conditions-animaux',
			{
				text: [
					'Quelles conditions comptent le plus, environ trois choix~?',
					'Which conditions matter most, about three choices?'
				],
				short: ['Conditions', 'Conditions']
			},
			{
				nombre: ['Un seul par logement', 'One per home'],
				petit: ['De petite taille', 'Small ones only'],
				laisse: ['En laisse dehors', 'On a leash outside'],
				propre: ['Ramasser derrière eux', 'Cleaning up after them'],
				bruit: ['Pas de bruit la nuit', 'No noise at night'],
				vaccin: ['Un suivi chez le vétérinaire', 'Seen by a vet']
			}
		),
		several(
			'craintes-animaux',
			{
				text: ['Qu’est-ce qui vous inquiète~?', 'What worries you?'],
				short: ['Inquiétudes', 'Worries']
			},
			{
				allergie: ['Les allergies', 'Allergies'],
				bruit: ['Le bruit', 'Noise'],
				peur: ['La peur', 'Fear'],
				saletes: ['La saleté', 'Dirt'],
				rien: ['Rien', 'Nothing']
			}
		),
		yesOrNo('animal-maison', {
			text: ['Avez-vous un animal~?', 'Do you have a pet?'],
			short: ['Avoir un animal', 'Having a pet']
		}),
		inOwnWords('autre-animaux', {
			text: ['Que faudrait-il prévoir d’autre~?', 'What else should be planned?'],
			short: ['Autre chose', 'Something else']
		})
	]
});
