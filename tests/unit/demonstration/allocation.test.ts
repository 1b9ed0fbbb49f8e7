import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#lib/server/demonstration/allocation.ts';

const bounded = fc
	.tuple(fc.integer({ min: 1, max: 50 }), fc.nat({ max: 9 }), fc.nat({ max: 30 }))
	.map(([weight, least, width]) => ({ weight, least, most: least + width }));

describe('allocate', () => {
	it('cuts a total in proportion to the weights', () => {
		const free = { least: 0, most: 100 };
		expect(
			allocate(10, [
				{ weight: 3, ...free },
				{ weight: 2, ...free }
			])
		).toEqual([6, 4]);
	});

	it('keeps every part within its bounds and loses nothing of the total', () => {
		fc.assert(
			fc.property(fc.array(bounded, { minLength: 1, maxLength: 9 }), fc.nat(), (shares, seed) => {
				const least = shares.reduce((sum, share) => sum + share.least, 0);
				const most = shares.reduce((sum, share) => sum + share.most, 0);
				const total = least + (seed % (most - least + 1));
				const parts = allocate(total, shares);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
				for (const [index, share] of shares.entries()) {
					expect(parts[index]).toBeGreaterThanOrEqual(share.least);
					expect(parts[index]).toBeLessThanOrEqual(share.most);
				}
			})
		);
	});

	it('refuses a total that the bounds cannot hold', () => {
		expect(() => allocate(3, [{ weight: 1, least: 4, most: 9 }])).toThrow(RangeError);
		expect(() => allocate(10, [{ weight: 1, least: 4, most: 9 }])).toThrow(RangeError);
	});
});
