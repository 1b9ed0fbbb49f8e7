import type { Margin } from './policy.ts';

/** Sizes that follow from the margin m (privacy rules, section 2). Numbers of responses. */
export interface Thresholds {
	readonly margin: Margin;
	/** 2m + 1: the first size where « m ou moins » and « n − m ou plus » do not overlap. */
	readonly shown: number;
	/** Smallest class of a breakdown: 10, or 2m + 1 if that is more. */
	readonly class: number;
	/** Smallest group that may be cut by an attribute: two classes. */
	readonly cut: number;
	/** Responses at the root from which further attributes may cut it once more, after the audit. */
	readonly further: number;
	/** Smallest class of a further breakdown. */
	readonly furtherClass: number;
}

/** The sizes of the privacy rules for a margin. */
export function thresholds(margin: Margin): Thresholds {
	const shown = 2 * margin + 1;
	const smallestClass = Math.max(10, shown);
	return {
		margin,
		shown,
		class: smallestClass,
		cut: 2 * smallestClass,
		further: 200,
		furtherClass: 30
	};
}
