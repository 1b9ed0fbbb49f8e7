import { rangeOf } from '../disclosure/range.ts';
import type { Said } from '../disclosure/said.ts';
import { wilson, type Interval } from '../statistics/wilson.ts';
import { enoughForShares } from './enough.ts';

/** How sure a share is, as data: the words are put at the edge. */
export type Certainty =
	| { readonly kind: 'too-few' }
	/** Everybody answered: nothing comes from chance. */
	| { readonly kind: 'everyone' }
	/** 95 % interval over every count that the words allow, as shares. */
	| ({ readonly kind: 'interval' } & Interval);

/**
 * How far the share of those who would have answered may lie, if they resemble those who did.
 *
 * @param population all who could answer; null when not known or smaller than the base
 */
export function certainty(said: Said, base: number, population: number | null): Certainty {
	if (base < enoughForShares) return { kind: 'too-few' };
	const known = population !== null && population >= base ? population : null;
	if (known === base) return { kind: 'everyone' };
	const { from, to } = rangeOf(said, base);
	return {
		kind: 'interval',
		from: wilson(from, base, known).from,
		to: wilson(to, base, known).to
	};
}
