import { rangeOf } from '../disclosure/range.ts';
import type { Said } from '../disclosure/said.ts';
import { enoughForShares } from './enough.ts';

/**
 * « 8 personnes sur 10 »: the nearest whole tenth, when every count that the words allow has the
 * same; null under 30 responses, and where it would read as nobody or everybody. One tenth would stand
 * for anything from 5 to 15 in 100, three times as much: the count is said instead.
 */
export function tenths(said: Said, base: number): number | null {
	if (base < enoughForShares) return null;
	const { from, to } = rangeOf(said, base);
	const least = Math.round((10 * from) / base);
	const most = Math.round((10 * to) / base);
	return least === most && least > 1 && least < 10 ? least : null;
}
