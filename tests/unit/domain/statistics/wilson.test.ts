import { describe, expect, it } from 'vitest';
import { newcombe } from '#lib/domain/statistics/newcombe.ts';
import { wilson } from '#lib/domain/statistics/wilson.ts';

describe('the score interval', () => {
	it.each([
		// Computed with R 4.2.2.
		{ count: 12, n: 30, population: 40, from: 0.315775, to: 0.490583 },
		{ count: 300, n: 749, population: 20_000, from: 0.366674, to: 0.435371 },
		{ count: 3, n: 12, population: null, from: 0.088942, to: 0.532305 }
	])('of $count in $n out of $population is the golden one', (golden) => {
		const { from, to } = wilson(golden.count, golden.n, golden.population);
		expect(from).toBeCloseTo(golden.from, 6);
		expect(to).toBeCloseTo(golden.to, 6);
	});

	it('is the share itself when everybody answered', () => {
		expect(wilson(9, 12, 12)).toEqual({ from: 0.75, to: 0.75 });
	});

	it('stays between nobody and everybody', () => {
		expect(wilson(0, 40, 100).from).toBe(0);
		expect(wilson(40, 40, 100).to).toBe(1);
		expect(wilson(0, 40, 100).to).toBeGreaterThan(0);
	});
});

describe('the interval of a difference', () => {
	it.each([
		// Newcombe (1998), Statistics in Medicine 17, table II, method 10: 56/70 − 48/80, 9/10 − 3/10.
		{ one: [56, 70], other: [48, 80], from: 0.0524, to: 0.3339 },
		{ one: [9, 10], other: [3, 10], from: 0.1705, to: 0.809 }
	])('is the published one of $one and $other', ({ one, other, from, to }) => {
		const share = ([count = 0, n = 1]: number[]) => ({ count, n, population: null });
		const found = newcombe(share(other), share(one));
		expect(found.from).toBeCloseTo(from, 4);
		expect(found.to).toBeCloseTo(to, 4);
	});

	it('is no interval where everybody answered twice', () => {
		const before = { count: 10, n: 40, population: 40 };
		const found = newcombe(before, { ...before, count: 11 });
		expect(found.from).toBeCloseTo(0.025, 12);
		expect(found.to).toBeCloseTo(0.025, 12);
	});
});
