import { rangeOf } from '../disclosure/range.ts';
import type { Said } from '../disclosure/said.ts';
import { enoughForShares } from './enough.ts';

/** A tenth stands for shares of at most three in 100 more or less: 55 in 100 are not « 6 sur 10 ». */
const tolerance = 0.3;

/**
 * « 8 personnes sur 10 »: the nearest whole tenth, when every count that the words allow is close
 * to the same; null under 30 responses, and where it would read as nobody or everybody. One tenth would stand
 * for anything from 5 to 15 in 100, three times as much: the count is said instead.
 */
export function tenths(said: Said, base: number): number | null {
	if (base < enoughForShares) return null;
	const { from, to } = rangeOf(said, base);
	const least = Math.round((10 * from) / base);
	const most = Math.round((10 * to) / base);
	const close = (count: number): boolean =>
		Math.abs((10 * count) / base - least) <= tolerance + Number.EPSILON;
	return least === most && close(from) && close(to) && least > 1 && least < 10 ? least : null;
}
