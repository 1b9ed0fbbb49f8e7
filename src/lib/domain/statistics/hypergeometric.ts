import { logChoose } from './log-gamma.ts';
import type { Interval } from './wilson.ts';

/** Each side of a 95 % interval. */
const eachTail = 0.025;

/**
 * Exact 95 % interval of a share in a finite population, all sizes of the trait that the sample
 * does not refute at 2.5 % on either side (inversion of the hypergeometric test, ends included;
 * Katz, 1953; Konijn, 1973). It covers at least 95 % whatever the size; when all answered, the
 * share itself.
 *
 * @param count answers, 0 to n
 * @param n responses, at least 1
 * @param population size N of the population, at least n
 */
export function hypergeometricInterval(count: number, n: number, population: number): Interval {
	const least = count;
	const most = population - (n - count);
	const from = firstFrom(least, most, (trait) => tail(count, n, population, trait, 1) >= eachTail);
	const to =
		least +
		most -
		firstFrom(
			least,
			most,
			(mirrored) => tail(count, n, population, least + most - mirrored, -1) >= eachTail
		);
	return { from: from / population, to: to / population };
}

/** The first whole number from which a condition holds, if it holds from some number on, to the last. */
function firstFrom(first: number, last: number, holds: (value: number) => boolean): number {
	let [low, high] = [first, last];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/**
 * Probability of this count or more (`step` 1), or of this count or fewer (`step` −1). Summed from
 * the count away from the mean, where terms only shrink; on the other side by what is left.
 */
function tail(count: number, n: number, population: number, trait: number, step: 1 | -1): number {
	if ((count - (n * trait) / population) * step < 0) {
		return 1 - tail(count - step, n, population, trait, step === 1 ? -1 : 1);
	}
	let term = Math.exp(
		logChoose(trait, count) + logChoose(population - trait, n - count) - logChoose(population, n)
	);
	let sum = 0;
	for (let at = count; term > sum * 1e-17; at += step) {
		sum += term;
		const others = population - trait - n;
		term *=
			step === 1
				? ((trait - at) * (n - at)) / ((at + 1) * (others + at + 1))
				: (at * (others + at)) / ((trait - at + 1) * (n - at + 1));
	}
	return sum;
}
