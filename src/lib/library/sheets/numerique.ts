import { often, several, sheet, wanted, yesOrNo } from './sheet.ts';

export const digital = sheet({
	id: 'numerique',
	form: 'survey',
	title: ['Les appareils et Internet', 'Devices and the Internet'],
	why: ['Des gens sont mis de côté par la technologie.', 'Some people are left out by technology.'],
	minutes: 4,
	questions: [
		several(
			'appareils',
			{
				text: ['Quels appareils utilisez-vous~?', 'Which devices do you use?'],
				short: ['Appareils utilisés', 'Devices used']
			},
			{
				mobile: ['Un téléphone mobile', 'A mobile phone'],
				fixe: ['Un téléphone à la maison', 'A home phone'],
				tablette: ['Une tablette', 'A tablet'],
				ordinateur: ['Un ordinateur', 'A computer'],
				aucun: ['Rien de cela', 'None of these']
			}
		),
		yesOrNo('internet-maison', {
			text: ['Avez-vous Internet chez vous~?', 'Do you have the Internet at home?'],
			short: ['Internet à la maison', 'Internet at home']
		}),
		often('internet-facile', {
			text: [
				'Est-ce facile pour vous d’utiliser Internet~?',
				'Is it easy for you to use the Internet?'
			],
			short: ['Facilité avec Internet', 'Ease with the Internet']
		}),
		often('aide-appareil', {
			text: [
				'Trouvez-vous de l’aide quand un appareil bloque~?',
				'Do you find help when a device is stuck?'
			],
			short: ['Aide avec un appareil', 'Help with a device']
		}),
		often(
			'nouvelles-manquees',
			{
				text: [
					'Manquez-vous des nouvelles parce qu’elles sont en ligne~?',
					'Do you miss news because it is online?'
				],
				short: ['Nouvelles manquées', 'News missed']
			},
			{ reversed: true }
		),
		wanted(
			'joindre',
			{
				text: [
					'Comment voulez-vous avoir des nouvelles d’ici, environ trois choix~?',
					'How do you want to get news from here, about three choices?'
				],
				short: ['Avoir des nouvelles', 'Getting news']
			},
			{
				papier: ['Une lettre', 'A letter'],
				affiche: ['Une affiche à l’entrée', 'A poster at the entrance'],
				appel: ['Un appel', 'A call'],
				texto: ['Un message texte', 'A text message'],
				courriel: ['Un courriel', 'An e-mail'],
				personne: ['Une personne qui passe', 'Somebody who drops by']
			}
		)
	]
});
