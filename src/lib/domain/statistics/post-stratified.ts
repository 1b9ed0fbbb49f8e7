import { usualQuantile, wilson, type Interval } from './wilson.ts';

/** A part of the population that was asked on its own. */
export interface Stratum {
	/** Share of the whole population, 0 to 1; all together 1. */
	readonly weight: number;
	readonly count: number;
	/** Responses; with none, `count` says whether nobody (0) or everybody (1) is supposed. */
	readonly n: number;
	/** Null when not known, or when it bounds nothing. */
	readonly population: number | null;
}

/**
 * Interval of a share of the whole, each part weighing what it weighs in the population and not
 * what it answered (post-stratification: Holt and Smith, 1979), from the score intervals of the
 * parts put together by their squares (MOVER: Zou and Donner, 2008), each with its finite
 * population. Within a part, those who did not answer are taken to resemble those who did.
 *
 * @param z quantile of the normal distribution: 95 % unless told
 */
export function postStratified(strata: readonly Stratum[], z = usualQuantile): Interval {
	let [share, below, above] = [0, 0, 0];
	for (const { weight, count, n, population } of strata) {
		const own = n === 0 ? count : count / n;
		const { from, to } = n === 0 ? { from: own, to: own } : wilson(count, n, population, z);
		share += weight * own;
		below += (weight * (own - from)) ** 2;
		above += (weight * (to - own)) ** 2;
	}
	return { from: share - Math.sqrt(below), to: share + Math.sqrt(above) };
}
