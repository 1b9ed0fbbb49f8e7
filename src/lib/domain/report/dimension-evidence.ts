import type { Group, Release, Table } from '../disclosure/release.ts';
import { probabilityByIntervals } from '../statistics/newcombe-probability.ts';
import { usualQuantile, type Interval } from '../statistics/wilson.ts';
import { allowedDifference, isWithinMargin, type AllowedShare } from './comparison-difference.ts';
import type { Evidence } from './comparison-verdict.ts';
import { favourableRange } from './dimension.ts';
import type { ReportedMeasure } from './measures.ts';
import { populationOf } from './population.ts';

/** One group of one release. */
export interface Place {
	readonly release: Release;
	readonly group: Group;
	/** Its tables by item. */
	readonly tables: ReadonlyMap<string, Table>;
}

/** A group with its tables at hand. */
export function placeOf(release: Release, group: Group): Place {
	const tables = release.tables.filter((table) => table.group === group.id);
	return { release, group, tables: new Map(tables.map((table) => [table.item, table])) };
}

/** What a dimension tells of two groups, and the items said of both. */
export interface DimensionEvidence extends Evidence {
	readonly items: readonly string[];
}

/**
 * What the mean of the favourable shares tells of two groups, by the items said of both: the mean
 * of the ends of the items' intervals, each over every count that the words allow. Items are
 * answered by the same people, nobody knows how alike; the error of a mean is never more than the
 * mean of the errors, however alike they are, so that this interval is at least wide enough.
 * Null where no item is said of both.
 */
export function dimensionEvidence(
	dimension: string,
	before: Place,
	now: Place,
	measures: ReadonlyMap<string, ReportedMeasure>
): DimensionEvidence | null {
	const pairs = [...measures].flatMap(([item, measure]) => {
		if (measure.question.dimension !== dimension) return [];
		const then = favourable(before, item, measure);
		const today = favourable(now, item, measure);
		return then === null || today === null ? [] : [{ item, then, today }];
	});
	if (pairs.length === 0) return null;
	const intervalAt = (z: number): Interval =>
		meanOf(pairs.map(({ then, today }) => allowedDifference(then, today, z)));
	return {
		items: pairs.map(({ item }) => item),
		p: probabilityByIntervals(intervalAt),
		size: intervalAt(0),
		close: isWithinMargin(intervalAt(usualQuantile))
	};
}

function favourable(
	{ release, group, tables }: Place,
	item: string,
	measure: ReportedMeasure
): AllowedShare | null {
	const table = tables.get(item);
	const range = table === undefined ? null : favourableRange(table, measure);
	if (table === undefined || range === null) return null;
	return { range, base: table.base, population: populationOf(release, group) };
}

function meanOf(intervals: readonly Interval[]): Interval {
	const mean = (end: keyof Interval): number =>
		intervals.reduce((sum, interval) => sum + interval[end], 0) / intervals.length;
	return { from: mean('from'), to: mean('to') };
}
