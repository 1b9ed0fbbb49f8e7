import { describe, expect, it } from 'vitest';
import { seededChance, shuffled } from '#lib/server/demonstration/chance.ts';

describe('seededChance', () => {
	it('gives the same series for the same seed', () => {
		const [first, second] = [seededChance(749), seededChance(749)];
		const series = Array.from({ length: 100 }, first);
		expect(Array.from({ length: 100 }, second)).toEqual(series);
		expect(series.every((value) => value >= 0 && value < 1)).toBe(true);
	});

	it('gives another series for another seed, about half of it below a half', () => {
		const series = Array.from({ length: 10_000 }, seededChance(1));
		expect(series[0]).not.toBe(seededChance(2)());
		const below = series.filter((value) => value < 0.5).length;
		expect(below).toBeGreaterThan(4_800);
		expect(below).toBeLessThan(5_200);
	});
});

describe('shuffled', () => {
	it('keeps every element and changes their order', () => {
		const elements = Array.from({ length: 50 }, (_, index) => index);
		const other = shuffled(elements, seededChance(3));
		expect(other).not.toEqual(elements);
		expect(other.toSorted((a, b) => a - b)).toEqual(elements);
	});
});
