import type { HandsCount } from '../../domain/meeting/hands.ts';
import { cooperative, type DemonstrationOrganisation, office } from './places.ts';

/** One item of an agenda, and what became of it. */
export interface InventedItem {
	/** As the form of the agenda says it. */
	readonly typed: Readonly<Record<string, string>> & { readonly title: string };
	/** What was counted; nothing of what counts no hands. */
	readonly hands?: HandsCount;
	readonly decision?: {
		readonly words: string;
		readonly role: string;
		readonly daysAfter: number;
	};
}

/** One assembly of an invented building: what was put before the room, counted and decided. */
export interface InventedAssembly {
	readonly id: string;
	readonly organisation: DemonstrationOrganisation;
	readonly daysAgo: number;
	/** By the names of their accounts: who held it, and who confirmed. */
	readonly writer: string;
	readonly second: string;
	/** As the form says it, but for the moment. */
	readonly typed: Readonly<Record<string, string>>;
	readonly items: readonly InventedItem[];
	readonly doors: readonly string[];
	/** Doors of which somebody came, one person each. */
	readonly present: readonly string[];
	/** What the minutes tell besides. */
	readonly incidents: readonly string[];
}

export const inventedAssemblies: readonly InventedAssembly[] = [
	{
		id: 'demo-assemblee',
		organisation: office,
		daysAgo: 40,
		writer: 'comite',
		second: 'gestion',
		typed: {
			title: 'Assemblée d’automne',
			place: 'Salle commune',
			site: 'demo-erables',
			quorum: 'tenth'
		},
		items: [
			{
				typed: {
					kind: 'information',
					title: 'Ce que le sondage a dit',
					detail: 'Les résultats sont montrés à la salle.',
					campaign: 'demo-omh-2'
				}
			},
			{
				typed: {
					kind: 'hands',
					title: 'Poser un babillard près des ascenseurs ?',
					rule: 'majority'
				},
				hands: { present: 9, for: 6, against: 1, abstained: 2 },
				decision: {
					words: 'Un babillard est posé près des ascenseurs.',
					role: 'l’entretien',
					daysAfter: 120
				}
			}
		],
		doors: ['101', '102', '103', '104', '201', '202', '203', '204', '301', '302', '303', '304'],
		present: ['101', '103', '104', '201', '202', '204', '301', '302', '304'],
		incidents: []
	},
	{
		id: 'demo-assemblee-coop',
		organisation: cooperative,
		daysAgo: 14,
		writer: 'comite-coop',
		second: 'administration',
		typed: {
			title: 'Assemblée des membres',
			place: 'Salle commune',
			site: 'demo-ruisseau',
			quorum: 'third'
		},
		items: [
			{
				typed: {
					kind: 'vote',
					title: 'Remplacer la chaudière',
					detail: 'Le vote secret est dépouillé ; le résultat est lu à la salle.',
					campaign: 'demo-vote'
				},
				decision: {
					words: 'La chaudière est remplacée au printemps.',
					role: 'le conseil',
					daysAfter: 150
				}
			}
		],
		doors: Array.from({ length: 12 }, (_, place) => String(place + 1)),
		present: ['1', '2', '4', '5', '7', '8', '10', '12'],
		incidents: ['Le courant a manqué dix minutes ; la séance a repris ensuite.']
	}
];
