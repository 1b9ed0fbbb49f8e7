import { rangeOf } from '../../domain/disclosure/range.ts';
import type { Change, Finding, Wanted } from '../../domain/report/finding.ts';
import type { GroupDifference } from '../../domain/report/group-differences.ts';

/** A letter carries two of each: more would be a report. */
const shown = 2;

/** The first findings, one per question: the other pole of the same one says nothing more. */
export function leadingFindings(findings: readonly Finding[]): readonly Finding[] {
	const seen = new Set<string>();
	return findings
		.filter(({ item }) => {
			if (seen.has(item)) return false;
			seen.add(item);
			return true;
		})
		.slice(0, shown);
}

/** The first three places of the first preference, ties with them. */
export function leadingWanted(wanted: readonly Wanted[]): readonly Wanted[] {
	return wanted.filter(({ item, place }) => item === wanted[0]?.item && place <= 3);
}

/**
 * Whether some option of the first preference is told apart from the others, by what is said: not
 * all tied, and the first one said to be more than what hides small counts.
 */
export function standsOut(wanted: readonly Wanted[], leading: readonly Wanted[]): boolean {
	const [first] = leading;
	if (first === undefined || rangeOf(first.said, first.base).from === 0) return false;
	return wanted.some(({ item, place }) => item === first.item && place > 1);
}

const weight: Readonly<Record<Change['verdict'], number>> = {
	up: 0,
	down: 0,
	same: 1,
	'cannot-say': 2
};

/** What changed for sure first, then what stayed. What cannot be told is told beside its question. */
export function leadingChanges(changes: readonly Change[]): readonly Change[] {
	return changes
		.filter(({ verdict }) => verdict !== 'cannot-say')
		.toSorted((one, other) => weight[one.verdict] - weight[other.verdict])
		.slice(0, 3);
}

/** The largest differences between groups, one a question; all of them are beside their questions. */
export function leadingDifferences(
	differences: readonly GroupDifference[]
): readonly GroupDifference[] {
	return differences
		.filter(({ item }, index) => differences.findIndex((one) => one.item === item) === index)
		.slice(0, 3);
}
