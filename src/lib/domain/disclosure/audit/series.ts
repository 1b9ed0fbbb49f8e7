/**
 * Whole numbers from 0 to below a limit, the same series for the same seed: xorshift32 (G. Marsaglia,
 * « Xorshift RNGs », 2003). It only decides where a search looks first, never what is published.
 */
export function seriesFrom(seed: number): (limit: number) => number {
	let value = seed | 0 || 1;
	return (limit) => {
		value ^= value << 13;
		value ^= value >>> 17;
		value ^= value << 5;
		return (value >>> 0) % limit;
	};
}
