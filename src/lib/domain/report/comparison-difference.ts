import type { Range } from '../disclosure/range.ts';
import { newcombe, type CountedShare } from '../statistics/newcombe.ts';
import { newcombeProbability } from '../statistics/newcombe-probability.ts';
import { usualQuantile, type Interval } from '../statistics/wilson.ts';
import { closeMargin, type Evidence } from './comparison-verdict.ts';

/** The counts that words allow of one answer, in a population that may be known. */
export interface AllowedShare {
	readonly range: Range;
	/** Responses. */
	readonly base: number;
	readonly population: number | null;
}

function at({ range, base, population }: AllowedShare, end: keyof Range): CountedShare {
	return { count: range[end], n: base, population };
}

/**
 * The lowest and the highest end of Newcombe's interval of `now − before` over every count that the
 * words allow. Only the outer counts need to be looked at, for both ends only grow with the share of
 * now, and shrink with that of before. Proof for the lower end, d − h with
 * h = √((p₂ − l)² + (u − p₁)²), where Wilson's l and u grow with their shares. By p₂ it changes by
 * 1 − (1 − l′)(p₂ − l)/h, and (p₂ − l)/h is from 0 to 1: that is at least l′ where l′ < 1, else at
 * least 1. By p₁ it changes by −1 + (1 − u′)(u − p₁)/h: at most −u′ where u′ < 1, else at most −1.
 * The upper end is the lower one of the two turned round.
 */
export function allowedDifference(
	before: AllowedShare,
	now: AllowedShare,
	z = usualQuantile
): Interval {
	return {
		from: newcombe(at(before, 'to'), at(now, 'from'), z).from,
		to: newcombe(at(before, 'from'), at(now, 'to'), z).to
	};
}

/**
 * What two shares tell of each other, for every count that the words allow: the largest
 * probability (of the two nearest counts, by the same monotony; 1 where they overlap), how large
 * the difference is, and whether it is small for sure.
 */
export function shareEvidence(before: AllowedShare, now: AllowedShare): Evidence {
	const share = (side: AllowedShare, end: keyof Range): number => side.range[end] / side.base;
	const size = {
		from: share(now, 'from') - share(before, 'to'),
		to: share(now, 'to') - share(before, 'from')
	};
	const nearest =
		size.from > 0
			? newcombeProbability(at(before, 'to'), at(now, 'from'))
			: size.to < 0
				? newcombeProbability(at(before, 'from'), at(now, 'to'))
				: 1;
	return { p: nearest, size, close: isWithinMargin(allowedDifference(before, now)) };
}

/** Whether a whole interval lies within ten in a hundred of no difference. */
export function isWithinMargin({ from, to }: Interval): boolean {
	return from >= -closeMargin && to <= closeMargin;
}
