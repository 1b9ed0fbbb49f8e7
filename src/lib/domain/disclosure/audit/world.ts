import type { Program } from './program.ts';

/** Households that the published tables cannot tell apart, and the answers they may have. */
export interface Kind {
	readonly size: number;
	/** The leaf of the tree of sites, then the class of each further attribute. */
	readonly place: readonly number[];
}

/** An answer as the published tables tell it apart; each household has exactly one. */
export interface Outcome {
	/** Nobody may be proved to have it, nor not to have it: a pole, or the middle behind a filter. */
	readonly guarded: boolean;
}

/**
 * Everything that an attacker knows of one item: the sizes of the kinds, and what is published.
 * Variable `kind * outcomes.length + outcome` counts the households of a kind with an answer.
 */
export interface World {
	readonly kinds: readonly Kind[];
	readonly outcomes: readonly Outcome[];
	/** One row for each kind (its answers add up to its size), then one for each published cell. */
	readonly program: Program;
}

/** The variables of some kinds and some answers. */
export function variablesOf(
	kinds: readonly number[],
	outcomes: readonly number[],
	width: number
): number[] {
	return kinds.flatMap((kind) => outcomes.map((outcome) => kind * width + outcome));
}
