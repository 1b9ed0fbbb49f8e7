import { loneliness } from '../items/social-life.ts';
import { often, sheet, wanted } from './sheet.ts';

export const season = sheet({
	id: 'saison',
	form: 'survey',
	title: ['Le pouls de la saison', 'Pulse of the season'],
	why: [
		'L’hiver et l’été changent l’isolement et la participation.',
		'Winter and summer change loneliness and taking part.'
	],
	minutes: 3,
	questions: [
		loneliness,
		often('sortir-facile', {
			text: ['En ce moment, est-ce facile de sortir~?', 'Is it easy to go out these days?'],
			short: ['Sortir facilement', 'Going out easily']
		}),
		often('abords-degages', {
			text: [
				'En ce moment, peut-on marcher sans danger dehors~?',
				'Is it safe to walk outside these days?'
			],
			short: ['Marcher dehors sans danger', 'Safe to walk outside'],
			hint: ['Par exemple~: neige, glace, trous.', 'For example: snow, ice, holes.']
		}),
		often('bien-au-logement', {
			text: ['En ce moment, fait-il bon chez vous~?', 'Is your home comfortable these days?'],
			short: ['Confort du logement', 'Comfort of the home']
		}),
		often('voir-du-monde', {
			text: ['En ce moment, voyez-vous du monde~?', 'Do you see people these days?'],
			short: ['Voir du monde', 'Seeing people']
		}),
		wanted(
			'aide-de-saison',
			{
				text: [
					'Qu’est-ce qui vous aiderait d’abord cette saison, environ trois choix~?',
					'What would help you first this season, about three choices?'
				],
				short: ['Aide de saison', 'Help this season']
			},
			{
				deneiger: ['Des chemins dégagés', 'Clear paths'],
				transport: ['Un transport', 'A ride'],
				fraicheur: ['Un lieu frais ou chaud', 'A cool or warm place'],
				activites: ['Des activités à l’intérieur', 'Indoor activities'],
				appels: ['Un appel de temps en temps', 'A call now and then'],
				courses: ['De l’aide pour l’épicerie', 'Help with shopping']
			}
		)
	]
});
