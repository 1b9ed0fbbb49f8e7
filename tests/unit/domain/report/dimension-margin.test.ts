import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DimensionInterval } from '#lib/domain/report/dimension.ts';
import { dimensionMargin, wholeBand } from '#lib/domain/report/dimension-margin.ts';
import { wilson } from '#lib/domain/statistics/wilson.ts';

function dimension(
	base: number,
	...counts: readonly (readonly [number, number])[]
): DimensionInterval {
	const items = counts.map(([from, to], index) => ({
		item: `item-${String(index)}`,
		share: { from: from / base, to: to / base }
	}));
	const mean = (end: 'from' | 'to'): number =>
		items.reduce((sum, { share }) => sum + share[end], 0) / items.length;
	return {
		dimension: 'sante',
		group: 'all',
		base,
		share: { from: mean('from'), to: mean('to') },
		items
	};
}

describe('the margin of a dimension', () => {
	test('is not told under thirty answers', () => {
		expect(dimensionMargin(dimension(29, [10, 10]), null)).toBeNull();
		expect(dimensionMargin(dimension(30, [10, 10]), null)).not.toBeNull();
	});

	test('of one question is the margin of that question', () => {
		expect(dimensionMargin(dimension(82, [32, 32]), 156)).toEqual(wilson(32, 82, 156));
	});

	test('holds every mean that the words allow, and is wider than they are', () => {
		const margin = dimensionMargin(dimension(82, [65, 71], [20, 20]), 156);
		expect(margin?.from).toBeLessThan((65 + 20) / 2 / 82);
		expect(margin?.to).toBeGreaterThan((71 + 20) / 2 / 82);
	});

	test('is what the words leave open where everybody answered', () => {
		const whole = dimension(40, [10, 13], [20, 20]);
		expect(dimensionMargin(whole, 40)).toEqual(whole.share);
	});
});

describe('the band', () => {
	test('goes outwards to whole numbers of 100, and is never a point', () => {
		expect(wholeBand({ from: 0.541, to: 0.709 })).toEqual({ from: 54, to: 71 });
		expect(wholeBand({ from: 0.5, to: 0.5 })).toEqual({ from: 50, to: 51 });
		expect(wholeBand({ from: 1, to: 1 })).toEqual({ from: 99, to: 100 });
		expect(wholeBand({ from: 0, to: 0 })).toEqual({ from: 0, to: 1 });
	});

	test('holds the interval it is made from, within 0 and 100', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(share, share, (one, other) => {
				const [from, to] = [Math.min(one, other), Math.max(one, other)];
				const band = wholeBand({ from, to });
				expect(band.from / 100).toBeLessThanOrEqual(from + 1e-9);
				expect(band.to / 100).toBeGreaterThanOrEqual(to - 1e-9);
				expect(band.to).toBeGreaterThan(band.from);
				expect([band.from >= 0, band.to <= 100]).toEqual([true, true]);
			}),
			{ seed: 4 }
		);
	});
});
