import type { Poles, Statement } from './leaf.ts';
import type { PlannedItem } from './plan.ts';
import type { Margin } from './policy.ts';
import { middleRange, sayRange, type Range } from './range.ts';

/** The counts that a group keeps open when its parts keep these. */
function sumOfRanges(parts: readonly Range[]): Range {
	return {
		from: parts.reduce((sum, part) => sum + part.from, 0),
		to: parts.reduce((sum, part) => sum + part.to, 0)
	};
}

/**
 * The range rule: a count is said against the range its parts leave open. Where that range holds
 * 2m + 1 values or fewer, all of it; at its ends, m + 1 values; else the count.
 */
function rangeRule(count: number, open: Range, margin: Margin): Range {
	if (open.to - open.from <= 2 * margin) return open;
	if (count <= open.from + margin) return { from: open.from, to: open.from + margin };
	if (count >= open.to - margin) return { from: open.to - margin, to: open.to };
	return { from: count, to: count };
}

/**
 * What is said of a group whose parts are said too. Of three answers each pole by the range rule,
 * and the middle they leave. Of yes/no, of options and of questions behind a filter, *souvent* or
 * « oui » only: a second pole would give back what the parts hide.
 */
export function sayParent(
	item: PlannedItem,
	respondents: number,
	poles: Poles,
	parts: readonly Pick<Statement, 'often' | 'none'>[],
	margin: Margin
): Statement {
	const openOften = sumOfRanges(parts.map((part) => part.often));
	const openNone = sumOfRanges(parts.map((part) => part.none));
	const often = rangeRule(poles.often, openOften, margin);
	const saidOften = { codes: item.often, said: sayRange(often) };
	if (item.conditional || item.reading !== 'three-answers') {
		return { cells: [saidOften], often, none: openNone };
	}
	const none = rangeRule(poles.none, openNone, margin);
	return {
		cells: [
			saidOften,
			{ codes: item.some, said: sayRange(middleRange(often, none, respondents)) },
			{ codes: item.none, said: sayRange(none) }
		],
		often,
		none
	};
}
