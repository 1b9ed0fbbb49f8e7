import type { Segment } from '../../wording/letter/segment.ts';

export type { Fill, Segment } from '../../wording/letter/segment.ts';

/** What is written on a segment: all of it, the number only, nothing, or all of it beside. */
export type Writing = 'label' | 'short' | 'nothing' | 'beside';

/** Widths of bars, in rem, from which more is written on them. Also in the styles of the legend. */
export const tiers = { narrow: 18, middle: 33, wide: 42 } as const;

export type Tier = keyof typeof tiers;

/** Sizes of the words on a bar, in rem: 21 px on a phone, 18 px elsewhere. */
export const wordSize: Readonly<Record<Tier, number>> = {
	narrow: 1.3125,
	middle: 1.125,
	wide: 1.125
};

/** Space at each side of words inside a segment, in rem. */
export const wordMargin = 0.625;

/** Width of words in bold Atkinson Hyperlegible Next, a little too wide rather than too narrow, in em. */
function estimatedWidth(words: string): number {
	let width = 0;
	for (const letter of words) width += /[ iljt.,’'1:]/u.test(letter) ? 0.36 : 0.6;
	return width;
}

export function tierOf(widthInRem: number): Tier {
	if (widthInRem >= tiers.wide) return 'wide';
	return widthInRem >= tiers.middle ? 'middle' : 'narrow';
}

/**
 * What each segment can hold at the least width of a tier. The page lays out its legend with it and
 * the drawing writes by it, so that both always agree and nothing moves when the drawing comes.
 */
export function writings(segments: readonly Segment[], tier: Tier): Writing[] {
	const total = segments.reduce((sum, segment) => sum + segment.size, 0);
	return segments.map((segment, index) => {
		const room = (segment.size / total) * tiers[tier] - 2 * wordMargin;
		const fits = (words: string, space: number): boolean =>
			words !== '' && estimatedWidth(words) * wordSize[tier] <= space;
		if (tier !== 'narrow' && fits(segment.label, room)) return 'label';
		const next = segments[index + 1];
		if (next?.fill === 'blank') {
			const beside = (next.size / total) * tiers[tier] - 2 * wordMargin;
			if (fits(segment.label, beside)) return 'beside';
		}
		return fits(segment.short, room) ? 'short' : 'nothing';
	});
}
