import type { Range } from '../disclosure/range.ts';
import type { Release, Table } from '../disclosure/release.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import type { Interval } from '../statistics/wilson.ts';
import { allowedBy } from './comparison-allowed.ts';
import { reportedMeasures, type ReportedMeasure } from './measures.ts';

/** One item of a dimension in one group, read from its favourable end. */
interface FavourableItem {
	readonly item: string;
	/** Smallest and largest favourable share that the words allow, 0 to 1. */
	readonly share: Interval;
}

/**
 * A dimension in one group: between which two values the mean of its items' favourable shares lies,
 * from what is said. The width comes from words alone, not from chance. No person has a score.
 */
export interface DimensionInterval {
	/** Code in the questionnaire. */
	readonly dimension: string;
	readonly group: string;
	/** Responses received. */
	readonly base: number;
	/** The mean of the shares, 0 to 1. */
	readonly share: Interval;
	/** Items that are said of this group, in the questionnaire's order. */
	readonly items: readonly FavourableItem[];
}

/**
 * The dimensions of one group, best first: by the smallest mean that the words allow, then by the
 * largest; equal ones in the questionnaire's order. Nothing moves when an unseen count does. An
 * item counts where it belongs to a dimension, has a good and a bad end, and is said of this group
 * with both poles or with its favourable one; the middle is not favourable, and a reversed item is
 * favourable at « pas du tout ».
 */
export function dimensions(
	release: Release,
	questionnaire: Questionnaire,
	group: string
): DimensionInterval[] {
	const measures = reportedMeasures(questionnaire);
	const found = Object.keys(questionnaire.dimensions).flatMap((dimension) => {
		const said = release.tables.flatMap((table) => {
			const measure = measures.get(table.item);
			if (table.group !== group || measure?.question.dimension !== dimension) return [];
			const range = favourableRange(table, measure);
			if (range === null) return [];
			const { item, base } = table;
			return [{ item, base, share: { from: range.from / base, to: range.to / base } }];
		});
		const [first] = said;
		if (first === undefined) return [];
		const items = said.map(({ item, share }) => ({ item, share }));
		return [{ dimension, group, base: first.base, share: meanOf(items), items }];
	});
	return found.toSorted(
		(one, other) => other.share.from - one.share.from || other.share.to - one.share.to
	);
}

/** The favourable counts that the words allow; null where no end is good, or that end is not said. */
export function favourableRange(
	table: Table,
	{ question, measure }: ReportedMeasure
): Range | null {
	if (measure.reading === 'yes-alone' || question.neutral === true) return null;
	const allowed = allowedBy(table, measure);
	if (question.reversed !== true) return allowed.often;
	return allowed.bothPoles ? allowed.none : null;
}

function meanOf(items: readonly FavourableItem[]): Interval {
	const sum = (end: keyof Interval): number =>
		items.reduce((total, { share }) => total + share[end], 0) / items.length;
	return { from: sum('from'), to: sum('to') };
}
