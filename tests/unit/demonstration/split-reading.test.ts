import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitReading } from '#lib/server/demonstration/split-reading.ts';
import { territories } from '#lib/server/demonstration/territories.ts';
import { wholeCounts } from '#lib/server/demonstration/whole-counts.ts';

const leaves = territories.map(({ people }) => ({ households: people, leaning: 0 }));

const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

describe('wholeCounts', () => {
	it('meets a published share within half a household', () => {
		expect(wholeCounts(749, { often: 81.98, none: 5.2 })).toEqual({
			often: 614,
			some: 96,
			none: 39
		});
	});

	it('lets any one part follow from the two others', () => {
		expect(wholeCounts(100, { some: 43, none: 12 }).often).toBe(45);
		expect(wholeCounts(100, { often: 45, some: 43 }).none).toBe(12);
	});

	it('refuses shares that leave two parts unknown or exceed the whole', () => {
		expect(() => wholeCounts(749, { often: 50 })).toThrow(RangeError);
		expect(() => wholeCounts(749, { often: 80, none: 30 })).toThrow(RangeError);
	});
});

describe('splitReading', () => {
	it('cuts any reading over the territories without losing a household', () => {
		fc.assert(
			fc.property(percent, percent, fc.boolean(), (often, part, reversed) => {
				const none = ((100 - often) * part) / 100.5;
				const total = wholeCounts(749, { often, none });
				const parts = splitReading(total, leaves, reversed);
				for (const key of ['often', 'some', 'none'] as const) {
					expect(parts.reduce((sum, reading) => sum + reading[key], 0)).toBe(total[key]);
				}
				for (const [index, { often, some, none }] of parts.entries()) {
					expect(often + some + none).toBe(leaves[index]?.households);
					expect(Math.min(often, some, none)).toBeGreaterThanOrEqual(0);
				}
			})
		);
	});

	it('gives every leaf four of a pole that is large enough for it', () => {
		const parts = splitReading(wholeCounts(749, { often: 88.6, none: 5.4 }), leaves, false);
		for (const { often, some, none } of parts) {
			expect(Math.min(often, some, none)).toBeGreaterThanOrEqual(4);
		}
	});

	it('gives a leaf that leans towards good news more of it, and less of bad news', () => {
		const two = [
			{ households: 100, leaning: 0.2 },
			{ households: 100, leaning: 0 }
		];
		const total = { often: 80, some: 60, none: 60 };
		const [good, usual] = splitReading(total, two, false);
		expect(good?.often).toBeGreaterThan(usual?.often ?? 0);
		const [less, more] = splitReading(total, two, true);
		expect(less?.often).toBeLessThan(more?.often ?? 0);
	});
});
