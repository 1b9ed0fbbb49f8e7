/** The dimensions in which the study names the territories with the highest and lowest medians. */
type Leaning = Readonly<
	Partial<Record<'besoins' | 'vie-sociale' | 'pouvoir-agir' | 'environnement', number>>
>;

export interface Territory {
	readonly id: string;
	readonly name: string;
	/** Invented: the study gives 749 respondents in nine territories and no count for any of them. */
	readonly households: number;
	/**
	 * How much more (or less) often than on average a favourable answer is given. Only the direction
	 * is published (highest and lowest median of a dimension); the strength is invented.
	 */
	readonly leaning: Leaning;
}

/** The nine territories of the provincial survey, in the order of the study. */
export const territories: readonly Territory[] = [
	{ id: 'outaouais', name: 'Outaouais', households: 90, leaning: { 'pouvoir-agir': 0.25 } },
	{ id: 'monteregie', name: 'Montérégie', households: 110, leaning: { besoins: -0.15 } },
	{
		id: 'montreal',
		name: 'Montréal',
		households: 130,
		leaning: { 'vie-sociale': 0.15, environnement: 0.08 }
	},
	{ id: 'laval', name: 'Laval', households: 75, leaning: { besoins: 0.15 } },
	{ id: 'chaudiere-appalaches', name: 'Chaudière-Appalaches', households: 80, leaning: {} },
	{ id: 'capitale-nationale', name: 'Capitale-Nationale', households: 95, leaning: {} },
	{
		id: 'bas-saint-laurent',
		name: 'Bas-Saint-Laurent',
		households: 65,
		leaning: { 'vie-sociale': -0.15, environnement: -0.1 }
	},
	{
		id: 'gaspesie-iles-de-la-madeleine',
		name: 'Gaspésie–Îles-de-la-Madeleine',
		households: 55,
		leaning: {}
	},
	{ id: 'cote-nord', name: 'Côte-Nord', households: 49, leaning: { 'pouvoir-agir': -0.25 } }
];
