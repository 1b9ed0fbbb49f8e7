import { incompleteBeta } from './incomplete-beta.ts';
import type { Interval } from './wilson.ts';

/** Each side of a 95 % interval. */
const eachTail = 0.025;
/** Halvings of an interval of 1: as fine as the numbers are. */
const halvings = 60;

/**
 * Exact 95 % interval of a share in a population without end (Clopper and Pearson, 1934): the
 * limit of the hypergeometric one. It covers at least 95 % whatever the size.
 *
 * @param count answers, 0 to n
 * @param n responses, at least 1
 */
export function clopperPearson(count: number, n: number): Interval {
	return {
		from: count === 0 ? 0 : quantile(eachTail, count, n - count + 1),
		to: count === n ? 1 : quantile(1 - eachTail, count + 1, n - count)
	};
}

/** Of the beta distribution, by halving. */
function quantile(probability: number, a: number, b: number): number {
	let [low, high] = [0, 1];
	for (let halving = 0; halving < halvings; halving += 1) {
		const middle = (low + high) / 2;
		if (incompleteBeta(middle, a, b) < probability) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
