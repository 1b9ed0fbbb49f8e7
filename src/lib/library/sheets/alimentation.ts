import { fearOfHunger, foodHelp } from '../items/needs.ts';
import { often, sheet, wanted } from './sheet.ts';

export const food = sheet({
	id: 'alimentation',
	form: 'survey',
	title: ['L’alimentation', 'Food'],
	why: [
		'20~% des personnes invalides ont souvent peur de manquer de nourriture.',
		'20% of people on disability benefits often fear running out of food.'
	],
	minutes: 4,
	questions: [
		fearOfHunger,
		foodHelp,
		often('manger-bien', {
			text: ['Mangez-vous bien ici~?', 'Do you eat well here?'],
			short: ['Bien manger', 'Eating well']
		}),
		often('epicerie-facile', {
			text: [
				'Est-ce facile pour vous de faire l’épicerie~?',
				'Is it easy for you to do your shopping?'
			],
			short: ['Faire l’épicerie', 'Shopping for food']
		}),
		often(
			'repas-ensemble',
			{
				text: [
					'Mangez-vous avec d’autres personnes d’ici~?',
					'Do you eat with others who live here?'
				],
				short: ['Repas avec d’autres', 'Meals with others']
			},
			{ neutral: true }
		),
		wanted(
			'services-alimentaires',
			{
				text: [
					'Que voudriez-vous d’abord, environ trois choix~?',
					'What would you like first, about three choices?'
				],
				short: ['Services voulus', 'Services wanted']
			},
			{
				cuisine: ['Cuisiner ensemble', 'Cooking together'],
				repas: ['Des repas servis ici', 'Meals served here'],
				livres: ['Des repas livrés', 'Meals delivered'],
				marche: ['Un petit marché', 'A small market'],
				jardin: ['Un jardin', 'A garden'],
				epicerie: ['Un transport vers l’épicerie', 'A ride to the shop'],
				depannage: ['De l’aide en fin de mois', 'Help at the end of the month']
			}
		)
	]
});
