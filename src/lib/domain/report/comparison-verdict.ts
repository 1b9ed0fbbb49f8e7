import type { Interval } from '../statistics/wilson.ts';

/**
 * The words for a difference, as data: « nettement plus », « un peu plus », « à peu près pareil »,
 * « on ne peut pas dire ». The same between places and between years.
 */
export type Verdict = 'much-more' | 'more' | 'about-same' | 'cannot-say';

/** A difference is called from one chance in twenty that none of those called is one. */
export const usualLimit = 0.05;

/**
 * « À peu près pareil »: for every count that the words allow, the whole interval of the difference
 * lies within ten in a hundred on either side. Never because nothing was found.
 */
export const closeMargin = 0.1;

/** « Nettement »: a medium difference or more, A = 0.64 or δ = 0.28 (Vargha and Delaney, 2000). */
const muchMore = 0.28;

/** What is known of a difference, over every count that the words allow. */
export interface Evidence {
	/** Largest probability of any allowed count, corrected for the number of tests; 1 if they disagree. */
	readonly p: number;
	/** Smallest and largest size of the difference: Cliff's δ, which is the difference of two shares. */
	readonly size: Interval;
	/** Whether every interval of every allowed count lies within the margin. */
	readonly close: boolean;
}

/** A proven small difference reads as about the same, also where it is beyond chance. */
export function verdictOn({ p, size, close }: Evidence): Verdict {
	if (close) return 'about-same';
	if (p >= usualLimit) return 'cannot-say';
	const least = Math.min(Math.abs(size.from), Math.abs(size.to));
	return least >= muchMore ? 'much-more' : 'more';
}
