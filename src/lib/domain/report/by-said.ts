import { rangeOf } from '../disclosure/range.ts';
import type { Said } from '../disclosure/said.ts';

interface OfBase {
	readonly said: Said;
	readonly base: number;
}

/**
 * Most first, by what is said: the smallest count it allows, then the largest. Zero for equal
 * said values, so that a stable sort keeps the questionnaire's order. In one group: same base.
 */
export function mostFirst(one: OfBase, other: OfBase): number {
	const first = rangeOf(one.said, one.base);
	const second = rangeOf(other.said, other.base);
	return second.from - first.from || second.to - first.to;
}
