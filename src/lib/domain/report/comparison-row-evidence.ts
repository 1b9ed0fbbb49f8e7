import { chiSquare } from '../statistics/chi-square.ts';
import { correctedCramersV } from '../statistics/cramers-v.ts';
import { kruskalWallis } from '../statistics/kruskal-wallis.ts';
import { chiSquareTail } from '../statistics/tails.ts';
import { everyCount, everyYes, type Allowed, type Counted } from './comparison-allowed.ts';
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
/** Smallest expected count at which the chi-square distribution is trusted (Cochran, 1954). */
const trusted = 5;

/**
 * What a whole row tells, for every count that the words allow. Null where « oui », or all else,
 * may be so rare in some group that the chi-square distribution is not to be trusted; the pairs
 * have an exact test.
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
	if (leastExpected(row, all) < trusted) return null;
	const ways = waysOf(row.map(everyYes));
	const statistic =
		ways === null
			? // Of two classes the statistic of chi-square is that of the ranks times N / (N − 1).
				(leastKruskalWallis(row.map(yesAlone)) * all) / (all - 1)
			: Math.min(...ways.map((way) => chiSquare(way).statistic));
	const table = { statistic, all, rows: row.length, columns: 2 };
	return {
		p: chiSquareTail(statistic, degrees),
		effect: { kind: 'cramers-v', least: correctedCramersV(table) }
	};
}

/** « Oui » and all else: nothing in the middle. */
function yesAlone(side: Allowed): Allowed {
	const { base, often } = side;
	return { ...side, none: { from: base - often.to, to: base - often.from } };
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
