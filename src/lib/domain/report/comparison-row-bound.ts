import type { Range } from '../disclosure/range.ts';
import type { Allowed } from './comparison-allowed.ts';
import { dominance, highest, lowest, type Corner } from './comparison-dominance.ts';

/**
 * A value under which the statistic of Kruskal and Wallis cannot fall, whatever counts the words
 * allow: where it passes a test, every count does. Where all is exact it is the statistic itself.
 *
 * H = 3 / (N(N + 1)) · Σ D²/n over the groups, divided by the correction for ties. D counts the
 * pairs with all other groups that a group wins less those it loses (`dominance`). The two outer
 * corners hold D, each group's on its own, and H is no less than with the smallest |D| of each and
 * the largest correction.
 */
export function leastKruskalWallis(row: readonly Allowed[]): number {
	const all = row.reduce((sum, { base }) => sum + base, 0);
	const correction = largestCorrection(row, all);
	if (correction <= 0) return 0;
	const [low, high] = [row.map(lowest), row.map(highest)];
	const between = row.reduce((sum, { base }, group) => {
		const won = (own: readonly Corner[], others: readonly Corner[]): number =>
			others.reduce((total, other, index) => {
				const one = own[group];
				return index === group || one === undefined ? total : total + dominance(one, other);
			}, 0);
		const nearest = Math.max(won(low, high), -won(high, low), 0);
		return sum + nearest ** 2 / base;
	}, 0);
	return ((3 / (all * (all + 1))) * between) / correction;
}

/**
 * 1 − Σ(t³ − t) / (N³ − N) is largest where the classes are as even as the words allow: for each
 * total of « souvent », what is left is halved as nearly as may be, since cubes are convex.
 */
function largestCorrection(row: readonly Allowed[], all: number): number {
	const often = totalOf(row.map((one) => one.often));
	const none = totalOf(row.map((one) => one.none));
	let least = Infinity;
	for (let most = often.from; most <= Math.min(often.to, all); most += 1) {
		const left = all - most;
		const half = Math.min(Math.max(left / 2, none.from), none.to, left);
		least = Math.min(least, most ** 3 + half ** 3 + (left - half) ** 3);
	}
	return 1 - (least - all) / (all ** 3 - all);
}

function totalOf(ranges: readonly Range[]): Range {
	return {
		from: ranges.reduce((sum, { from }) => sum + from, 0),
		to: ranges.reduce((sum, { to }) => sum + to, 0)
	};
}
