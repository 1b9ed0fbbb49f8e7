import {
	conflictsHandled,
	conflictsPresent,
	conflictsSeen,
	conflictsSupported
} from '../items/conflicts.ts';
import { helpsNeighbours } from '../items/social-life.ts';
import { sheet, wanted, yesOrNo } from './sheet.ts';

export const goodNeighbours = sheet({
	id: 'bon-voisinage',
	form: 'survey',
	title: ['Le bon voisinage', 'Good neighbours'],
	why: [
		'La moitié ne trouve pas que les conflits sont bien réglés.',
		'Half do not find that conflicts are handled well.'
	],
	minutes: 4,
	questions: [
		conflictsSeen,
		conflictsPresent,
		conflictsSupported,
		conflictsHandled,
		helpsNeighbours,
		yesOrNo('sait-qui-aide', {
			text: [
				'Savez-vous qui peut aider en cas de conflit~?',
				'Do you know who can help in a conflict?'
			],
			short: ['Savoir qui aide', 'Knowing who helps']
		}),
		wanted(
			'conflits-aide',
			{
				text: [
					'Qu’est-ce qui aiderait d’abord, environ trois choix~?',
					'What would help first, about three choices?'
				],
				short: ['Pour mieux s’entendre', 'To get along better']
			},
			{
				parler: ['Une personne qui aide à se parler', 'Somebody who helps people talk'],
				regles: ['Des règles claires', 'Clear rules'],
				suite: ['Une réponse aux plaintes', 'An answer to complaints'],
				accueil: ['Un bon accueil des nouveaux', 'A good welcome for newcomers'],
				fetes: ['Des moments agréables ensemble', 'Good times together'],
				bruit: ['Moins de bruit', 'Less noise']
			}
		)
	]
});
