import { wilson, type Interval } from '../statistics/wilson.ts';
import type { DimensionInterval } from './dimension.ts';
import { enoughForShares } from './enough.ts';

/**
 * How far the mean of a dimension may lie, by the words and by chance: the mean of the 95 % margins
 * of its items. Spreads of items of the same people add up at most as their mean, so that the true
 * margin is this one or narrower. Null under 30 responses, where no mean is told.
 *
 * @param population all who could answer; null when not known
 * @returns shares from 0 to 1; the mean that the words allow where everybody answered
 */
export function dimensionMargin(
	{ items, base }: DimensionInterval,
	population: number | null
): Interval | null {
	if (base < enoughForShares) return null;
	const mean = (of: (share: Interval) => number): number =>
		items.reduce((sum, { share }) => sum + of(share), 0) / items.length;
	const around = (share: number): Interval => wilson(Math.round(share * base), base, population);
	return {
		from: mean(({ from }) => around(from).from),
		to: mean(({ to }) => around(to).to)
	};
}

/**
 * A band to draw and to say, of 100: whole numbers around the interval, never narrower than one, so
 * that a mean is never told as a point.
 */
export function wholeBand({ from, to }: Interval): Interval {
	const first = Math.max(0, Math.min(99, Math.floor(100 * from + 1e-9)));
	return { from: first, to: Math.min(100, Math.max(first + 1, Math.ceil(100 * to - 1e-9))) };
}
