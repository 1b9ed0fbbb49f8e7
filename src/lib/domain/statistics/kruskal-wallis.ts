import { chiSquareTail } from './tails.ts';

/** Answers of one group in each class, from the lowest class to the highest. */
export type OrderedCounts = readonly number[];

export interface KruskalWallis {
	/** Corrected for ties; 0 where all gave the same answer. */
	readonly statistic: number;
	/** Upper tail of the chi-square distribution with one degree less than there are groups. */
	readonly p: number;
	/** ε² = H / (N − 1): 0 no difference, 1 groups that never meet (Tomczak and Tomczak, 2014). */
	readonly epsilonSquared: number;
}

/**
 * Whether answers in ordered classes lie higher in one group than in another (Kruskal and Wallis,
 * 1952), with the correction for ties, from counts. The distribution is asymptotic: five answers
 * or more in each group.
 *
 * @param groups two or more, none empty, all with the same classes
 */
export function kruskalWallis(groups: readonly OrderedCounts[]): KruskalWallis {
	const totals = totalsByClass(groups);
	const all = totals.reduce((sum, count) => sum + count, 0);
	const middle = (all + 1) / 2;
	const ranks = meanRanks(totals);
	const between = groups.reduce((sum, counts) => {
		const size = counts.reduce((total, count) => total + count, 0);
		const above = counts.reduce(
			(total, count, index) => total + count * ((ranks[index] ?? 0) - middle),
			0
		);
		return sum + (above * above) / size;
	}, 0);
	const spread = 1 - totals.reduce((sum, count) => sum + count ** 3 - count, 0) / (all ** 3 - all);
	const statistic = spread > 0 ? ((12 / (all * (all + 1))) * between) / spread : 0;
	return {
		statistic,
		p: chiSquareTail(statistic, groups.length - 1),
		epsilonSquared: statistic / (all - 1)
	};
}

/** How many answers each class holds in all groups together. */
export function totalsByClass(groups: readonly OrderedCounts[]): number[] {
	const [first = []] = groups;
	return first.map((_, index) => groups.reduce((sum, counts) => sum + (counts[index] ?? 0), 0));
}

/** Those who gave the same answer share the middle of the ranks they take up. */
function meanRanks(totals: readonly number[]): number[] {
	let below = 0;
	return totals.map((count) => {
		const rank = below + (count + 1) / 2;
		below += count;
		return rank;
	});
}
