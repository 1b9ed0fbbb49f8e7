import type { Allowed } from './comparison-allowed.ts';

/** One corner of what a group may be, in answers. */
export interface Corner {
	readonly base: number;
	readonly often: number;
	readonly none: number;
}

/** The fewest « souvent » with the most « pas du tout ». */
export function lowest({ base, often, none }: Allowed): Corner {
	return { base, often: often.from, none: none.to };
}

/** The most « souvent » with the fewest « pas du tout ». */
export function highest({ base, often, none }: Allowed): Corner {
	return { base, often: often.to, none: none.from };
}

/**
 * Pairs that the first wins less those it loses; two who answered alike count for nothing. It only
 * grows with the first's « souvent » and the other's « pas du tout », only shrinks with the other two:
 * ∂/∂souvent of the first is the others who did not say « pas du tout », ∂/∂pas du tout minus those
 * who did not say « souvent ».
 */
export function dominance(one: Corner, other: Corner): number {
	const some = one.base - one.often - one.none;
	return (
		one.often * (other.base - other.often) +
		some * (other.none - other.often) -
		one.none * (other.base - other.none)
	);
}
