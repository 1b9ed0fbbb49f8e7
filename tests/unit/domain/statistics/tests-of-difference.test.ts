import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquare } from '#lib/domain/statistics/chi-square.ts';
import { designEffect } from '#lib/domain/statistics/design-effect.ts';
import { fisherExact } from '#lib/domain/statistics/fisher.ts';
import { holm } from '#lib/domain/statistics/holm.ts';
import { kruskalWallis } from '#lib/domain/statistics/kruskal-wallis.ts';
import { mannWhitney } from '#lib/domain/statistics/mann-whitney.ts';
import { newcombe } from '#lib/domain/statistics/newcombe.ts';
import { newcombeProbability } from '#lib/domain/statistics/newcombe-probability.ts';

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
const three = fc
	.tuple(fc.nat(40), fc.nat(40), fc.nat(40))
	.filter((counts) => counts.some((count) => count > 0));

describe('the correction of Holm', () => {
	it('never makes a probability smaller, nor turns two of them round', () => {
		fc.assert(
			fc.property(probabilities, (values) => {
				const found = holm(values);
				for (const [index, value] of values.entries()) {
					expect(found[index]).toBeGreaterThanOrEqual(value);
					for (const [other, second] of values.entries()) {
						if (value < second) {
							expect(found[index]).toBeLessThanOrEqual(found[other] ?? -1);
						}
					}
				}
			}),
			{ seed: 6 }
		);
	});

	it('only grows when one of the probabilities does', () => {
		fc.assert(
			fc.property(
				probabilities,
				fc.nat(11),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(values, at, more) => {
					const larger = values.map((value, index) =>
						index === at ? Math.min(1, value + more) : value
					);
					const [before, after] = [holm(values), holm(larger)];
					for (const [index, value] of before.entries()) {
						expect(after[index]).toBeGreaterThanOrEqual(value);
					}
				}
			),
			{ seed: 7 }
		);
	});
});

describe('tests between groups', () => {
	it('are the same for two groups, by Kruskal and Wallis or by Mann and Whitney', () => {
		fc.assert(
			fc.property(three, three, (one, other) => {
				const ranked = kruskalWallis([one, other]);
				const pair = mannWhitney(one, other, false);
				expect(pair.p).toBeCloseTo(ranked.p, 9);
				expect(mannWhitney(one, other, true).p).toBeGreaterThanOrEqual(pair.p - 1e-12);
				expect(mannWhitney(other, one, true).dominance).toBeCloseTo(-pair.dominance, 12);
			}),
			{ seed: 8 }
		);
	});

	it('say nothing where all gave the same answer', () => {
		expect(
			kruskalWallis([
				[0, 30, 0],
				[0, 40, 0]
			])
		).toMatchObject({ statistic: 0, p: 1 });
		expect(mannWhitney([0, 30, 0], [0, 40, 0], true)).toMatchObject({ p: 1, dominance: 0 });
		expect(
			chiSquare([
				[30, 0],
				[40, 0]
			]).p
		).toBe(1);
	});

	it('have a dominance that is the difference of two shares', () => {
		expect(mannWhitney([10, 0, 30], [20, 0, 20], true).dominance).toBeCloseTo(0.25, 12);
	});

	it('agree with the lady who tasted tea', () => {
		// Fisher (1935): three of four cups right, two-sided 34/70.
		expect(
			fisherExact([
				[3, 1],
				[1, 3]
			])
		).toBeCloseTo(34 / 70, 12);
	});

	it('are exact for tables of every size, until there are too many of them', () => {
		// Freeman and Halton count all tables: of one row all are certain.
		expect(fisherExact([[3, 4, 5]])).toBe(1);
		expect(
			fisherExact([
				[0, 9],
				[0, 4]
			])
		).toBe(1);
		expect(
			fisherExact([
				[40, 30, 20],
				[20, 30, 40],
				[30, 40, 20],
				[25, 25, 25]
			])
		).toBeNull();
	});
});

describe('the probability of a change', () => {
	it('fits the interval that leaves out zero', () => {
		const before = { count: 30, n: 100, population: 400 };
		const now = { count: 44, n: 100, population: null };
		const p = newcombeProbability(before, now);
		const at = (z: number): number => newcombe(before, now, z).from;
		expect(p < 0.05).toBe(at(1.959963984540054) > 0);
		expect(p).toBeGreaterThan(0.01);
		expect(at(2.5758293035489004)).toBeLessThan(0);
	});

	it('is one where nothing changed, and nothing where everybody answered twice', () => {
		const share = (count: number) => ({ count, n: 40, population: 40 });
		expect(newcombeProbability(share(10), share(10))).toBe(1);
		expect(newcombeProbability(share(10), share(11))).toBe(0);
	});
});

describe('the effect of unequal weights', () => {
	it('is none where all weigh the same, and doubles where half carry it all', () => {
		expect(designEffect([{ responses: 30, weight: 2 }])).toBeCloseTo(1, 12);
		expect(
			designEffect([
				{ responses: 50, weight: 1 },
				{ responses: 50, weight: 0 }
			])
		).toBeCloseTo(2, 12);
	});
});
