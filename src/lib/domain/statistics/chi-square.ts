import { totalsByClass } from './kruskal-wallis.ts';
import { chiSquareTail } from './tails.ts';

export interface ChiSquare {
	readonly statistic: number;
	readonly degrees: number;
	readonly p: number;
	/** Smallest expected count: under 5 the distribution is not to be trusted (Cochran, 1954). */
	readonly leastExpected: number;
}

/**
 * Whether classes without order are shared out the same way in every group (Pearson, 1900), from
 * counts, without continuity correction. Classes that nobody chose are left out.
 *
 * @param rows one list of counts a group, none empty
 */
export function chiSquare(rows: readonly (readonly number[])[]): ChiSquare {
	const columns = totalsByClass(rows);
	const all = columns.reduce((sum, count) => sum + count, 0);
	let statistic = 0;
	let leastExpected = Infinity;
	for (const row of rows) {
		const size = row.reduce((sum, count) => sum + count, 0);
		for (const [at, total] of columns.entries()) {
			if (total === 0) continue;
			const expected = (size * total) / all;
			statistic += ((row[at] ?? 0) - expected) ** 2 / expected;
			leastExpected = Math.min(leastExpected, expected);
		}
	}
	const used = columns.filter((total) => total > 0).length;
	const degrees = (rows.length - 1) * (used - 1);
	const p = degrees > 0 ? chiSquareTail(statistic, degrees) : 1;
	return { statistic, degrees, p, leastExpected };
}
