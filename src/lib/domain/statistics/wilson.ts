/** Both ends included, as shares from 0 to 1. */
export interface Interval {
	readonly from: number;
	readonly to: number;
}

/** Two-sided 95 %: quantile of the normal distribution at 0.975. */
export const usualQuantile = 1.959963984540054;

/**
 * Interval of a share by the score method (Wilson, 1927), corrected for a finite population by
 * the effective size n(N − 1) / (N − n). When all answered, the share itself.
 *
 * @param count answers, 0 to n
 * @param n responses, at least 1
 * @param population size N of the population, at least n; null when it is not known
 * @param z quantile of the normal distribution: 95 % unless told
 */
export function wilson(
	count: number,
	n: number,
	population: number | null,
	z = usualQuantile
): Interval {
	const share = count / n;
	if (population !== null && population <= n) return { from: share, to: share };
	const size = population === null ? n : (n * (population - 1)) / (population - n);
	const centre = share + (z * z) / (2 * size);
	const half = z * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
	const scale = 1 + (z * z) / size;
	return {
		from: count === 0 ? 0 : Math.max(0, (centre - half) / scale),
		to: count === n ? 1 : Math.min(1, (centre + half) / scale)
	};
}
