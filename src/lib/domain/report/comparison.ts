import type { Group, Release, Table } from '../disclosure/release.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import type { Measure } from '../questionnaire/kinds/kind.ts';
import { holm } from '../statistics/holm.ts';
import type { Interval } from '../statistics/wilson.ts';
import { allowedBy } from './comparison-allowed.ts';
import { evidenceOf, type Side } from './comparison-evidence.ts';
import { verdictOn, type Evidence, type Verdict } from './comparison-verdict.ts';
import { enoughForShares } from './enough.ts';
import { reportedMeasures } from './measures.ts';
import { populationOf } from './population.ts';

/** Two sibling groups beside each other on one item, from what is said only. */
export interface Comparison {
	/** Item, as in the tables of the release. */
	readonly item: string;
	/** Group ids, in the order of the release. */
	readonly first: string;
	readonly second: string;
	readonly verdict: Verdict;
	/** The group nearer « souvent » or « oui », where the verdict names one; else null. */
	readonly higher: string | null;
	/** Why it cannot be said; null where it is. */
	readonly reason: 'too-few' | 'not-certain' | null;
	/** Cliff's δ of the first over the second, −1 to 1, over every allowed count; null if too few. */
	readonly size: Interval | null;
	/** Largest p of any allowed count, corrected by Holm over all tests; null if too few. */
	readonly p: number | null;
	/** Tests made in this release, over which it was corrected. */
	readonly tests: number;
}

/**
 * Siblings up to which each pair is compared: 66 pairs an item. Beyond, nobody reads them and the
 * correction leaves none; `rowComparisons` tells whether they differ. Decided on groups, not answers.
 */
const mostSiblings = 12;

interface Pair {
	readonly item: string;
	readonly first: Table;
	readonly second: Table;
	readonly evidence: Evidence | null;
}

/**
 * Every item of a release, each shown group beside each of its siblings: sites with sites, classes
 * of one attribute with each other. A difference is called one only when every count that the words
 * allow would make it one, after Holm's correction over all the tests of the release; under 30
 * responses in either group nothing is tested.
 *
 * Holm's values only grow with the values they are made from, so that the largest p of each test
 * corrects to the largest corrected p of any counts: no unseen count can make a verdict wrong.
 */
export function comparisons(release: Release, questionnaire: Questionnaire): Comparison[] {
	const groups = new Map(release.groups.map((group) => [group.id, group]));
	const measures = reportedMeasures(questionnaire);
	const pairs = [...measures].flatMap(([item, { measure }]) => {
		const tables = release.tables.filter((table) => table.item === item);
		return pairsOf(release, measure, tables, groups);
	});
	const tested = pairs.flatMap(({ evidence }) => evidence ?? []);
	const corrected = new Map(
		holm(tested.map(({ p }) => p)).map((p, index) => [tested[index], p] as const)
	);
	return pairs.map(({ item, first, second, evidence }): Comparison => {
		const about = { item, first: first.group, second: second.group, tests: tested.length };
		if (evidence === null) {
			const unknown = { verdict: 'cannot-say', higher: null, size: null, p: null } as const;
			return { ...about, ...unknown, reason: 'too-few' };
		}
		const p = corrected.get(evidence) ?? 1;
		const { size } = evidence;
		const verdict = verdictOn({ ...evidence, p });
		const named = verdict === 'more' || verdict === 'much-more';
		return {
			...about,
			verdict,
			higher: named ? (size.from > 0 ? first.group : second.group) : null,
			reason: verdict === 'cannot-say' ? 'not-certain' : null,
			size,
			p
		};
	});
}

/**
 * The comparisons of one item: all of the release are made to correct for their number, so that a
 * page with several items asks for `comparisons` once.
 */
export function compareSiblings(
	release: Release,
	questionnaire: Questionnaire,
	item: string
): Comparison[] {
	return comparisons(release, questionnaire).filter((one) => one.item === item);
}

function pairsOf(
	release: Release,
	measure: Measure,
	tables: readonly Table[],
	groups: ReadonlyMap<string, Group>
): Pair[] {
	const places = tables.flatMap((table) => {
		const group = groups.get(table.group);
		if (group === undefined || group.parent === null) return [];
		const population = populationOf(release, group);
		const side: Side = { ...allowedBy(table, measure), population };
		return [{ table, group, side }];
	});
	const few = inShortRows(places);
	return few.flatMap((one, index) =>
		few
			.slice(index + 1)
			.filter((other) => areSiblings(one.group, other.group))
			.map((other): Pair => {
				const small = Math.min(one.table.base, other.table.base) < enoughForShares;
				return {
					item: measure.item,
					first: one.table,
					second: other.table,
					evidence: small ? null : evidenceOf(one.side, other.side)
				};
			})
	);
}

/** Parts of the same group, cut the same way. */
export function areSiblings(one: Group, other: Group): boolean {
	return (
		one.id !== other.id &&
		one.parent === other.parent &&
		one.kind === other.kind &&
		one.attribute?.question === other.attribute?.question
	);
}

/** Those with few enough siblings for each pair to be compared. */
export function inShortRows<Place extends { readonly group: Group }>(
	places: readonly Place[]
): Place[] {
	const rowOf = ({ group }: Place): string =>
		JSON.stringify([group.parent, group.kind, group.attribute?.question]);
	const sizes = new Map<string, number>();
	for (const place of places) {
		const row = rowOf(place);
		sizes.set(row, (sizes.get(row) ?? 0) + 1);
	}
	return places.filter((place) => (sizes.get(rowOf(place)) ?? 0) <= mostSiblings);
}
