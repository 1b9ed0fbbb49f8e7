/** One assembly of an invented building: what was put before the room, counted and decided. */
export const inventedAssembly = {
	id: 'demo-assemblee',
	daysAgo: 40,
	/** As the form says it, but for the moment. */
	typed: {
		title: 'Assemblée d’automne',
		place: 'Salle commune',
		site: 'demo-erables',
		quorum: 'tenth'
	},
	items: [
		{
			kind: 'information',
			title: 'Ce que le sondage a dit',
			detail: 'Les résultats sont montrés à la salle.',
			campaign: 'demo-omh-2'
		},
		{
			kind: 'hands',
			title: 'Poser un babillard près des ascenseurs ?',
			detail: '',
			rule: 'majority'
		}
	],
	doors: ['101', '102', '103', '104', '201', '202', '203', '204', '301', '302', '303', '304'],
	/** Doors of which somebody came. */
	present: ['101', '103', '104', '201', '202', '204', '301', '302', '304'],
	hands: { present: 9, for: 6, against: 1, abstained: 2 },
	decision: {
		words: 'Un babillard est posé près des ascenseurs.',
		role: 'l’entretien',
		daysAfter: 120
	}
} as const;
