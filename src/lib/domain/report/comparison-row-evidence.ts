import { chiSquare } from '../statistics/chi-square.ts';
import { correctedCramersV } from '../statistics/cramers-v.ts';
import { fisherExact } from '../statistics/fisher.ts';
import { kruskalWallis } from '../statistics/kruskal-wallis.ts';
import { chiSquareTail } from '../statistics/tails.ts';
import {
	everyCount,
	everyYes,
	yesAlone,
	type Allowed,
	type Counted
} from './comparison-allowed.ts';
import { leastKruskalWallis } from './comparison-row-bound.ts';

export interface RowEvidence {
	/** Largest p of any allowed counts. */
	readonly p: number;
	readonly effect: {
		readonly kind: 'epsilon-squared' | 'cramers-v';
		/** Smallest of any allowed counts. */
		readonly least: number;
	};
}

/** Ways of a row that are tried one by one; above, a bound that none goes under stands for them. */
const mostWays = 256;
/** Of them, with the exact test. */
const mostExactWays = 16;
/** Smallest expected count at which the chi-square distribution is trusted (Cochran, 1954). */
const trusted = 5;

/**
 * What a whole row tells, for every count that the words allow. Where « oui », or all else, may be
 * so rare in some group that the chi-square distribution is not to be trusted, by Fisher's exact
 * test; null where that would look at too many tables.
 */
export function rowEvidence(row: readonly Allowed[]): RowEvidence | null {
	const all = row.reduce((sum, { base }) => sum + base, 0);
	const degrees = row.length - 1;
	if (row.every(({ ordered }) => ordered)) {
		const ways = waysOf(row.map(everyCount));
		const statistic =
			ways === null
				? leastKruskalWallis(row)
				: Math.min(...ways.map((way) => kruskalWallis(way).statistic));
		return {
			p: chiSquareTail(statistic, degrees),
			effect: { kind: 'epsilon-squared', least: statistic / (all - 1) }
		};
	}
	const ways = waysOf(row.map(everyYes));
	const statistic =
		ways === null
			? // Of two classes the statistic of chi-square is that of the ranks times N / (N − 1).
				(leastKruskalWallis(row.map(yesAlone)) * all) / (all - 1)
			: Math.min(...ways.map((way) => chiSquare(way).statistic));
	const p =
		leastExpected(row, all) < trusted ? largestExact(ways) : chiSquareTail(statistic, degrees);
	const table = { statistic, all, rows: row.length, columns: 2 };
	const least = correctedCramersV(table);
	return p === null ? null : { p, effect: { kind: 'cramers-v', least } };
}

/** By Fisher's exact test, where there are few ways and few tables; else null. */
function largestExact(ways: readonly Counted[][] | null): number | null {
	if (ways === null || ways.length > mostExactWays) return null;
	let largest = 0;
	for (const way of ways) {
		const p = fisherExact(way.map(([none, some, often]) => [none + some, often]));
		if (p === null) return null;
		largest = Math.max(largest, p);
	}
	return largest;
}

function leastExpected(row: readonly Allowed[], all: number): number {
	const yes = row.reduce((sum, { often }) => sum + often.from, 0);
	const rest = row.reduce((sum, { base, often }) => sum + base - often.to, 0);
	return (Math.min(yes, rest) * Math.min(...row.map(({ base }) => base))) / all;
}

/** Every way of the row, one choice a group; null where there are too many. */
function waysOf(choices: readonly (readonly Counted[])[]): Counted[][] | null {
	if (choices.reduce((product, { length }) => product * length, 1) > mostWays) return null;
	return choices.reduce<Counted[][]>(
		(ways, counts) => ways.flatMap((way) => counts.map((one) => [...way, one])),
		[[]]
	);
}
