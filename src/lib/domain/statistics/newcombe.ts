import { usualQuantile, wilson, type Interval } from './wilson.ts';

/** A share that was counted, in a population that may be known. */
export interface CountedShare {
	readonly count: number;
	/** Responses. */
	readonly n: number;
	readonly population: number | null;
}

/**
 * Interval of the difference `now − before` between two shares (Newcombe, 1998, method 10:
 * from the two score intervals), each corrected for its finite population. It takes the two groups
 * for independent: where they are largely the same people it is cautious.
 *
 * @param z quantile of the normal distribution: 95 % unless told
 */
export function newcombe(before: CountedShare, now: CountedShare, z = usualQuantile): Interval {
	const first = before.count / before.n;
	const second = now.count / now.n;
	const one = wilson(before.count, before.n, before.population, z);
	const two = wilson(now.count, now.n, now.population, z);
	const difference = second - first;
	return {
		from: difference - Math.hypot(second - two.from, one.to - first),
		to: difference + Math.hypot(two.to - second, first - one.from)
	};
}
