import type { Group, Release } from '../disclosure/release.ts';
import type { Comparison } from './comparison.ts';
import type { Verdict } from './comparison-verdict.ts';

/** « Se sentir en sécurité : Les Érables, nettement plus souvent que Les Pins », as data. */
export interface GroupDifference {
	readonly item: string;
	readonly verdict: Extract<Verdict, 'much-more' | 'more'>;
	/** Group ids, in the order of the release. */
	readonly higher: string;
	readonly lower: readonly string[];
}

/** What the comparisons of a release tell a reader of one group. */
export interface GroupDifferences {
	/** The largest first, by what is said; then in the questionnaire's order. */
	readonly differences: readonly GroupDifference[];
	/** Items on which every two groups are about the same. */
	readonly alike: readonly string[];
	/** Why nothing more can be told; null where everything is, or where there is nothing to compare. */
	readonly untold: Comparison['reason'];
}

/**
 * The comparisons that concern a group: of its parts with each other, and of itself with its
 * siblings. Differences of one group over several others are told together.
 */
export function groupDifferences(
	release: Release,
	group: Group,
	all: readonly Comparison[]
): GroupDifferences {
	const parts = new Set(
		release.groups.filter(({ parent }) => parent === group.id).map(({ id }) => id)
	);
	const found = all.filter(
		({ first, second }) => parts.has(first) || first === group.id || second === group.id
	);
	const told = new Map<string, { difference: GroupDifference; size: number }>();
	for (const comparison of found) {
		const { item, first, second, higher, verdict, size } = comparison;
		if (higher === null || size === null || (verdict !== 'more' && verdict !== 'much-more')) {
			continue;
		}
		const lower = higher === first ? second : first;
		const key = `${item} ${verdict} ${higher}`;
		const known = told.get(key);
		const least = Math.min(Math.abs(size.from), Math.abs(size.to));
		told.set(key, {
			difference: { item, verdict, higher, lower: [...(known?.difference.lower ?? []), lower] },
			size: Math.max(least, known?.size ?? 0)
		});
	}
	const rank = ({ difference }: { difference: GroupDifference }): number =>
		difference.verdict === 'much-more' ? 0 : 1;
	const differences = [...told.values()]
		.toSorted((one, other) => rank(one) - rank(other) || other.size - one.size)
		.map(({ difference }) => difference);
	const items = [...new Set(found.map(({ item }) => item))];
	const alike = items.filter((item) =>
		found.every((one) => one.item !== item || one.verdict === 'about-same')
	);
	const reasons = new Set(found.map(({ reason }) => reason));
	const untold = reasons.has('not-certain')
		? 'not-certain'
		: reasons.has('too-few')
			? 'too-few'
			: null;
	return { differences, alike, untold };
}
