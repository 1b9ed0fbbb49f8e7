import { rangeOf } from '../disclosure/range.ts';
import type { Said } from '../disclosure/said.ts';
import { clopperPearson } from '../statistics/clopper-pearson.ts';
import { hypergeometricInterval } from '../statistics/hypergeometric.ts';
import type { Interval } from '../statistics/wilson.ts';
import { enoughForShares } from './enough.ts';

/** How sure a share is, as data: the words are put at the edge. */
export type Certainty =
	| { readonly kind: 'too-few' }
	/** Everybody answered: nothing comes from chance. */
	| { readonly kind: 'everyone' }
	/** 95 % interval over every count that the words allow, as shares. */
	| ({ readonly kind: 'interval' } & Interval);

/**
 * How far the share of all who could answer may lie, if those who did not resemble those who did:
 * exact in a population that is known, be it small; exact in one without end where it is not. Both
 * ends only grow with the count, so that the outer counts hold every count that the words allow.
 *
 * @param population all who could answer; null when not known or smaller than the base
 */
export function certainty(said: Said, base: number, population: number | null): Certainty {
	if (base < enoughForShares) return { kind: 'too-few' };
	const known = population !== null && population >= base ? population : null;
	if (known === base) return { kind: 'everyone' };
	const { from, to } = rangeOf(said, base);
	const around = (count: number): Interval =>
		known === null ? clopperPearson(count, base) : hypergeometricInterval(count, base, known);
	return { kind: 'interval', from: around(from).from, to: around(to).to };
}
