import {
	enjoysActivities,
	helpsNeighbours,
	loneliness,
	sharedProjects,
	ties
} from '../items/social-life.ts';
import { often, sheet, wanted } from './sheet.ts';

export const socialLife = sheet({
	id: 'vie-sociale',
	form: 'survey',
	title: ['La vie sociale', 'Social life'],
	why: [
		'L’isolement est répandu, et chacun tient aussi à son intimité.',
		'Loneliness is common, and people also care for their privacy.'
	],
	minutes: 5,
	questions: [
		ties,
		loneliness,
		enjoysActivities,
		sharedProjects,
		helpsNeighbours,
		often('intimite-respectee', {
			text: ['Respecte-t-on votre intimité ici~?', 'Is your privacy respected here?'],
			short: ['Respect de l’intimité', 'Respect for privacy']
		}),
		wanted(
			'compagnie-voulue',
			{
				text: [
					'De quoi avez-vous envie d’abord, environ trois choix~?',
					'What would you like first, about three choices?'
				],
				short: ['Ce que vous voudriez', 'What you would like']
			},
			{
				cafe: ['Un café entre voisins', 'Coffee with neighbours'],
				repas: ['Des repas ensemble', 'Meals together'],
				sorties: ['Des sorties', 'Outings'],
				visites: ['Une visite chez moi', 'A visit to my home'],
				entraide: ['De l’aide entre voisins', 'Help between neighbours'],
				calme: ['Qu’on me laisse en paix', 'To be left in peace']
			}
		)
	]
});
