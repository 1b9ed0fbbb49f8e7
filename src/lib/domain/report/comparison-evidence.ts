import { fisherExact } from '../statistics/fisher.ts';
import { mannWhitney } from '../statistics/mann-whitney.ts';
import type { Interval } from '../statistics/wilson.ts';
import {
	everyCount,
	everyYes,
	yesAlone,
	type Allowed,
	type Counted
} from './comparison-allowed.ts';
import { allowedDifference, isWithinMargin, type AllowedShare } from './comparison-difference.ts';
import { dominance, highest, lowest } from './comparison-dominance.ts';
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

function worst(one: Side, other: Side, ordered: boolean): { p: number; size: Interval } {
	const [first, second] = ordered ? [one, other] : [yesAlone(one), yesAlone(other)];
	const pairs = first.base * second.base;
	const size = {
		from: dominance(lowest(first), highest(second)) / pairs,
		to: dominance(highest(first), lowest(second)) / pairs
	};
	// Counts that disagree on the direction prove nothing.
	if (size.from <= 0 && size.to >= 0) return { p: 1, size };
	// Where everybody answered in both, nothing comes from chance.
	if (everybody(first) && everybody(second)) return { p: 0, size };
	let p = 0;
	const others = ordered ? everyCount(second) : everyYes(second);
	for (const counts of ordered ? everyCount(first) : everyYes(first)) {
		for (const beside of others) {
			p = Math.max(p, ordered ? mannWhitney(counts, beside, true).p : exact(counts, beside));
		}
	}
	return { p, size };
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
