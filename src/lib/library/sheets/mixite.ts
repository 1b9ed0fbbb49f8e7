import { inOwnWords, often, oneOfThree, several, sheet, wanted } from './sheet.ts';

export const socialMix = sheet({
	id: 'mixite',
	form: 'consultation',
	title: ['Vivre avec des gens de tous âges', 'Living with people of all ages'],
	why: [
		'Des lieux hésitent à mêler les âges et les situations.',
		'Some places hesitate to mix ages and situations.'
	],
	minutes: 3,
	examples: true,
	questions: [
		oneOfThree(
			'avis-mixite',
			{
				text: [
					'Faut-il accueillir des gens de tous âges ici~?',
					'Should people of all ages be welcomed here?'
				],
				short: ['Accueil de tous âges', 'People of all ages']
			},
			{
				oui: ['Oui', 'Yes'],
				conditions: ['Oui, à certaines conditions', 'Yes, on some conditions'],
				non: ['Non', 'No']
			}
		),
		wanted(
			'conditions-mixite',
			{
				text: [
					'Quelles conditions comptent le plus, environ trois choix~?',
					'Which conditions matter most, about three choices?'
				],
				short: ['Conditions', 'Conditions']
			},
			{
				etages: ['Des étages plus calmes', 'Quieter floors'],
				regles: ['Les mêmes règles pour tous', 'The same rules for all'],
				accueil: ['Un bon accueil', 'A good welcome'],
				aide: ['De l’aide sur place', 'Help on site'],
				salle: ['Des lieux pour chaque âge', 'Places for each age'],
				choisir: ['Choisir son voisinage', 'Choosing one’s neighbours']
			}
		),
		several(
			'craintes-mixite',
			{
				text: ['Qu’est-ce qui vous inquiète~?', 'What worries you?'],
				short: ['Inquiétudes', 'Worries']
			},
			{
				bruit: ['Le bruit', 'Noise'],
				securite: ['La sécurité', 'Safety'],
				langue: ['Mal se comprendre', 'Misunderstandings'],
				place: ['Manquer de place', 'Lack of room'],
				rien: ['Rien', 'Nothing']
			}
		),
		often('ages-entente', {
			text: [
				'Les gens de divers âges s’entendent-ils ici~?',
				'Do people of different ages get along here?'
			],
			short: ['Entente entre les âges', 'Ages getting along']
		}),
		inOwnWords('autre-mixite', {
			text: ['Que faudrait-il prévoir d’autre~?', 'What else should be planned?'],
			short: ['Autre chose', 'Something else']
		})
	]
});
