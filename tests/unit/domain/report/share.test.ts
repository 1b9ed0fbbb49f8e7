import { describe, expect, it } from 'vitest';
import { certainty } from '#lib/domain/report/certainty.ts';
import { drawsLandmark } from '#lib/domain/report/landmark.ts';
import { tenths } from '#lib/domain/report/share.ts';

const exact = (count: number) => ({ kind: 'exact', count }) as const;

describe('tenths', () => {
	it('are said from thirty responses up, when the words fix one', () => {
		expect(tenths(exact(24), 30)).toBe(8);
		expect(tenths(exact(24), 29)).toBeNull();
		expect(tenths({ kind: 'between', from: 119, to: 122 }, 300)).toBe(4);
		expect(tenths({ kind: 'between', from: 134, to: 137 }, 300)).toBeNull();
		expect(tenths({ kind: 'at-least', count: 29 }, 32)).toBeNull();
	});

	it('stand for three in 100 more or less, so that 55 in 100 are not said « 6 sur 10 »', () => {
		expect(tenths(exact(55), 100)).toBeNull();
		expect(tenths(exact(56), 100)).toBeNull();
		expect(tenths(exact(57), 100)).toBe(6);
		expect(tenths(exact(63), 100)).toBe(6);
		expect(tenths({ kind: 'between', from: 61, to: 64 }, 100)).toBeNull();
	});

	it('never say nobody or everybody', () => {
		expect(tenths({ kind: 'at-most', count: 3 }, 200)).toBeNull();
		expect(tenths({ kind: 'at-least', count: 197 }, 200)).toBeNull();
	});

	it('do not say one tenth, which 40 of 749 and 110 of 749 would share', () => {
		expect(tenths(exact(40), 749)).toBeNull();
		expect(tenths(exact(110), 749)).toBeNull();
		expect(tenths(exact(150), 749)).toBe(2);
	});
});

describe('certainty', () => {
	it('covers every count that the words allow', () => {
		const found = certainty({ kind: 'between', from: 12, to: 15 }, 30, 40);
		expect(found).toMatchObject({ kind: 'interval' });
		if (found.kind === 'interval') {
			// The exact interval of 12 in 30 of 40 begins at 13 of 40; that of 15 ends further than its own.
			expect(found.from).toBeCloseTo(13 / 40, 12);
			expect(found.to).toBeGreaterThan(20 / 40);
		}
	});

	it('is exact where nobody knows how many could answer', () => {
		const found = certainty(exact(0), 30, null);
		expect(found).toMatchObject({ kind: 'interval', from: 0 });
		// Nobody in thirty: 1 − 0.025^(1/30).
		if (found.kind === 'interval') expect(found.to).toBeCloseTo(1 - 0.025 ** (1 / 30), 12);
	});

	it('is not computed for few, nor where everybody answered', () => {
		expect(certainty(exact(12), 29, 40)).toEqual({ kind: 'too-few' });
		expect(certainty(exact(12), 30, 30)).toEqual({ kind: 'everyone' });
		expect(certainty(exact(12), 30, 12)).toMatchObject({ kind: 'interval' });
	});
});

describe('the strip of a landmark', () => {
	it('is not drawn beside « ou plus », « ou moins » or what is not said', () => {
		expect(drawsLandmark(exact(5))).toBe(true);
		expect(drawsLandmark({ kind: 'between', from: 14, to: 17 })).toBe(true);
		expect(drawsLandmark({ kind: 'at-least', count: 6 })).toBe(false);
		expect(drawsLandmark({ kind: 'at-most', count: 3 })).toBe(false);
		expect(drawsLandmark(null)).toBe(false);
	});
});
