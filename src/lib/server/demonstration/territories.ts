import { territories as named } from '../../library/provincial-figures.ts';
import { dimensionMedians } from '../../library/provincial-medians.ts';

export interface Territory {
	readonly id: string;
	readonly name: string;
	readonly people: number;
	/**
	 * Dimension to how much more (or less) a favourable answer is given than elsewhere, as a share.
	 * Only the highest and the lowest of nine medians are published: the others stand between.
	 */
	readonly leaning: ReadonlyMap<string, number>;
}

/** Invented: the study tells 749 respondents in nine territories, and no count for any of them. */
const people: Readonly<Record<string, number>> = {
	outaouais: 90,
	monteregie: 110,
	montreal: 130,
	laval: 75,
	'chaudiere-appalaches': 80,
	'capitale-nationale': 95,
	'bas-saint-laurent': 65,
	'gaspesie-iles-de-la-madeleine': 55,
	'cote-nord': 49
};

/** The nine territories of the provincial survey, in the order of the study. */
export const territories: readonly Territory[] = named.map(({ id, name }) => ({
	id,
	name,
	people: people[id] ?? 0,
	leaning: leaningOf(id)
}));

function leaningOf(territory: string): ReadonlyMap<string, number> {
	const published = dimensionMedians.filter(({ by }) => by === 'territory');
	return new Map(
		published
			.filter(({ group }) => group === territory)
			.map(({ dimension, median }) => {
				const extremes = published.filter((one) => one.dimension === dimension);
				const middle = extremes.reduce((sum, one) => sum + one.median, 0) / extremes.length;
				return [dimension, median / middle - 1];
			})
	);
}
