import type { Shares } from './invented-shares.ts';
import type { Reading } from './portrait.ts';

/**
 * Whole counts of `households` for shares in percent of which two at least are known; the third
 * is what remains. Each known share is met within half a household. Throws a RangeError when the
 * shares leave a part unknown or exceed the whole.
 */
export function wholeCounts(households: number, shares: Shares): Reading {
	const count = (share: number | undefined): number | undefined =>
		share === undefined ? undefined : Math.round((share * households) / 100);
	const [often, some, none] = [count(shares.often), count(shares.some), count(shares.none)];
	const reading = {
		often: often ?? households - (some ?? Number.NaN) - (none ?? Number.NaN),
		some: some ?? households - (often ?? Number.NaN) - (none ?? Number.NaN),
		none: none ?? households - (often ?? Number.NaN) - (some ?? Number.NaN)
	};
	const parts = Object.values(reading);
	if (parts.some((part) => !(part >= 0)) || parts.reduce((a, b) => a + b) !== households) {
		throw new RangeError('two shares of three must be known and fit the whole');
	}
	return reading;
}
