import type { OrderedCounts } from './kruskal-wallis.ts';
import { normalTails } from './tails.ts';

export interface MannWhitney {
	/** Pairs, one of each group, in which the first answered higher; half for equal answers. */
	readonly u: number;
	/**
	 * Cliff's δ = 2U / (n₁ n₂) − 1 (Cliff, 1993): pairs in which the first answered higher less those
	 * in which the second did, as a share of all pairs. Of two classes, the difference of shares.
	 */
	readonly dominance: number;
	/** Both sides, normal approximation with ties. */
	readonly p: number;
}

/**
 * Whether one of two groups answered higher, in ordered classes (Mann and Whitney, 1947), with the
 * correction of the variance for ties.
 *
 * @param continuity takes half a pair off the distance: more cautious, and the usual choice
 */
export function mannWhitney(
	first: OrderedCounts,
	second: OrderedCounts,
	continuity: boolean
): MannWhitney {
	let [one, other, u, ties] = [0, 0, 0, 0];
	for (const [index, count] of first.entries()) {
		const equal = second[index] ?? 0;
		u += count * (other + equal / 2);
		one += count;
		other += equal;
		ties += (count + equal) ** 3 - (count + equal);
	}
	const all = one + other;
	const variance = ((one * other) / 12) * (all + 1 - ties / (all * (all - 1)));
	const away = Math.max(0, Math.abs(u - (one * other) / 2) - (continuity ? 1 / 2 : 0));
	return {
		u,
		dominance: (2 * u) / (one * other) - 1,
		p: variance > 0 ? normalTails(away / Math.sqrt(variance)) : 1
	};
}
