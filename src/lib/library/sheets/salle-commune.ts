import { inOwnWords, often, oneOfThree, several, sheet, wanted } from './sheet.ts';

export const commonRoom = sheet({
	id: 'salle-commune',
	form: 'consultation',
	title: ['La salle commune', 'The common room'],
	why: [
		'Une salle aide à se voir, si tout le monde y a accès.',
		'A room helps people meet, if everyone can use it.'
	],
	minutes: 3,
	examples: true,
	questions: [
		oneOfThree(
			'avis-salle-commune',
			{
				text: [
					'Faut-il ouvrir la salle commune plus souvent~?',
					'Should the common room be open more often?'
				],
				short: ['Salle plus ouverte', 'Room open more often']
			},
			{
				oui: ['Oui', 'Yes'],
				conditions: ['Oui, à certaines conditions', 'Yes, on some conditions'],
				non: ['Non', 'No']
			}
		),
		wanted(
			'conditions-salle-commune',
			{
				text: [
					'Quelles conditions comptent le plus, environ trois choix~?',
					'Which conditions matter most, about three choices?'
				],
				short: ['Conditions', 'Conditions']
			},
			{
				cle: ['Une clé pour chaque logement', 'A key for each home'],
				reserver: ['Une façon simple de réserver', 'A simple way to book'],
				propre: ['Laisser la salle propre', 'Leaving it clean'],
				heures: ['Des heures calmes', 'Quiet hours'],
				gratuit: ['Aucun frais', 'No charge'],
				adapte: ['Un accès facile', 'Easy access']
			}
		),
		several(
			'craintes-salle-commune',
			{
				text: ['Qu’est-ce qui vous inquiète~?', 'What worries you?'],
				short: ['Inquiétudes', 'Worries']
			},
			{
				bruit: ['Le bruit', 'Noise'],
				groupe: ['Qu’un groupe la prenne', 'One group taking over'],
				bris: ['Les bris', 'Damage'],
				inconnus: ['Des gens d’ailleurs', 'Outsiders'],
				rien: ['Rien', 'Nothing']
			}
		),
		often(
			'salle-usage',
			{
				text: ['Utilisez-vous la salle commune~?', 'Do you use the common room?'],
				short: ['Usage de la salle', 'Use of the room']
			},
			{ neutral: true }
		),
		inOwnWords('autre-salle-commune', {
			text: ['Que faudrait-il prévoir d’autre~?', 'What else should be planned?'],
			short: ['Autre chose', 'Something else']
		})
	]
});
