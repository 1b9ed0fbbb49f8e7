import { logFactorial } from './log-gamma.ts';

/** Tables looked at before giving up: a few thousandths of a second. */
const mostTables = 20_000;
/** Tables as likely as the one observed count with it, whatever rounding does. */
const likeness = 1 + 1e-7;

/**
 * Exact test of independence of a table of counts, of any size (Fisher, 1934; Freeman and Halton,
 * 1951): the probability, all margins fixed, of a table no more likely than the one observed.
 * Two by two it looks at one table for each answer of the smallest margin.
 *
 * @param rows one list of counts a group
 * @returns null where more than 20 000 tables have these margins: use the chi-square test there
 */
export function fisherExact(rows: readonly (readonly number[])[]): number | null {
	const [first = []] = rows;
	const margins = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
	const columns = first.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
	const all = margins.reduce((sum, count) => sum + count, 0);
	const sumOf = (counts: readonly number[]): number =>
		counts.reduce((sum, count) => sum + logFactorial(count), 0);
	const fixed = sumOf(margins) + sumOf(columns) - logFactorial(all);
	const limit = Math.exp(fixed - sumOf(rows.flat())) * likeness;

	const left = [...columns];
	let looked = 0;
	let p = 0;

	/** Fills a cell with every count that the margins leave; the last row and column follow. */
	function fill(row: number, column: number, missing: number, weight: number): boolean {
		if (row === margins.length - 1) {
			looked += 1;
			const probability = Math.exp(weight - sumOf(left));
			if (probability <= limit) p += probability;
			return looked <= mostTables;
		}
		const room = left[column] ?? 0;
		const last = column === left.length - 1;
		let after = 0;
		for (let other = column + 1; other < left.length; other += 1) after += left[other] ?? 0;
		const least = last ? missing : Math.max(0, missing - after);
		for (let count = least; count <= Math.min(room, missing); count += 1) {
			left[column] = room - count;
			const next = weight - logFactorial(count);
			const done = last
				? fill(row + 1, 0, margins[row + 1] ?? 0, next)
				: fill(row, column + 1, missing - count, next);
			left[column] = room;
			if (!done) return false;
		}
		return true;
	}

	return fill(0, 0, margins[0] ?? 0, fixed) ? Math.min(1, p) : null;
}
