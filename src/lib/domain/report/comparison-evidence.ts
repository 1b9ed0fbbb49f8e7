import { fisherExact } from '../statistics/fisher.ts';
import { mannWhitney } from '../statistics/mann-whitney.ts';
import type { Interval } from '../statistics/wilson.ts';
import { everyCount, everyYes, type Allowed, type Counted } from './comparison-allowed.ts';
import { allowedDifference, isWithinMargin, type AllowedShare } from './comparison-difference.ts';
import type { Evidence } from './comparison-verdict.ts';

/** What the words allow of one group, and how many could have answered if that is known. */
export interface Side extends Allowed {
	readonly population: number | null;
}

/**
 * What two groups tell of each other, before any correction. Every count that the words allow is
 * tried: at most (2m + 1)² ways in each group, nearly always one. Of three answers by ranks, of
 * « oui » by Fisher's exact test.
 */
export function evidenceOf(first: Side, second: Side): Evidence {
	const ordered = first.ordered && second.ordered;
	const close = ordered
		? isClose(first, second, 'often') && isClose(first, second, 'none')
		: isClose(first, second, 'often');
	return { ...worst(first, second, ordered), close };
}

function worst(first: Side, second: Side, ordered: boolean): { p: number; size: Interval } {
	const ways = (side: Side): readonly Counted[] => (ordered ? everyCount(side) : everyYes(side));
	const others = ways(second);
	let [p, from, to] = [0, 1, -1];
	for (const one of ways(first)) {
		for (const other of others) {
			const { dominance, p: byRanks } = mannWhitney(one, other, true);
			from = Math.min(from, dominance);
			to = Math.max(to, dominance);
			p = Math.max(p, ordered ? byRanks : exact(one, other));
		}
	}
	// Where everybody answered in both, nothing comes from chance.
	if (everybody(first) && everybody(second)) p = 0;
	return { p: from > 0 || to < 0 ? p : 1, size: { from, to } };
}

function exact([no, , yes]: Counted, [otherNo, , otherYes]: Counted): number {
	return (
		fisherExact([
			[yes, no],
			[otherYes, otherNo]
		]) ?? 1
	);
}

function everybody({ base, population }: Side): boolean {
	return population === base;
}

function isClose(first: Side, second: Side, pole: 'often' | 'none'): boolean {
	const share = (side: Side): AllowedShare => ({ ...side, range: side[pole] });
	return isWithinMargin(allowedDifference(share(second), share(first)));
}
