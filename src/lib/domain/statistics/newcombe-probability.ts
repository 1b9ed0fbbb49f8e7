import { newcombe, type CountedShare } from './newcombe.ts';
import { normalTails } from './tails.ts';

/** Quantile past which the probability is under the smallest number there is. */
const furthest = 40;
/** Halvings of 40: ten digits of the quantile. */
const halvings = 40;

/**
 * Two-sided probability that fits Newcombe's interval: the smallest level at which it leaves out
 * zero. Larger quantiles only widen it, so that one level parts those that hold zero from those
 * that do not. Where everybody answered twice any difference is certain: 0.
 */
export function newcombeProbability(before: CountedShare, now: CountedShare): number {
	return probabilityByIntervals((z) => newcombe(before, now, z));
}

/** The same for any intervals that widen with the quantile and all hold one difference. */
export function probabilityByIntervals(
	intervalAt: (z: number) => { readonly from: number; readonly to: number }
): number {
	const leavesOutZero = (z: number): boolean => {
		const { from, to } = intervalAt(z);
		return from > 0 || to < 0;
	};
	if (!leavesOutZero(0)) return 1;
	if (leavesOutZero(furthest)) return 0;
	let [low, high] = [0, furthest];
	for (let halving = 0; halving < halvings; halving += 1) {
		const middle = (low + high) / 2;
		if (leavesOutZero(middle)) low = middle;
		else high = middle;
	}
	return normalTails(low);
}
