import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '#lib/domain/statistics/clopper-pearson.ts';
import { hypergeometricInterval } from '#lib/domain/statistics/hypergeometric.ts';
import { logChoose } from '#lib/domain/statistics/log-gamma.ts';
import { postStratified } from '#lib/domain/statistics/post-stratified.ts';
import { wilson } from '#lib/domain/statistics/wilson.ts';

/** A count, responses and a population that fit each other. */
const counted = fc
	.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.nat(400))
	.map(([n, count, more]) => ({ n, count: Math.min(count, n), population: n + more }));

describe('intervals of a share', () => {
	it('hold the share, and lie between nobody and everybody', () => {
		fc.assert(
			fc.property(counted, ({ n, count, population }) => {
				const share = count / n;
				for (const { from, to } of [
					wilson(count, n, population),
					wilson(count, n, null),
					clopperPearson(count, n)
				]) {
					expect(from).toBeGreaterThanOrEqual(0);
					expect(from).toBeLessThanOrEqual(share + 1e-12);
					expect(to).toBeGreaterThanOrEqual(share - 1e-12);
					expect(to).toBeLessThanOrEqual(1);
				}
				// Of whole people: the share may fall between two of them.
				const exact = hypergeometricInterval(count, n, population);
				expect(exact.from * population).toBeLessThanOrEqual(Math.ceil(share * population) + 1e-9);
				expect(exact.to * population).toBeGreaterThanOrEqual(Math.floor(share * population) - 1e-9);
				expect(exact.from).toBeGreaterThanOrEqual(count / population - 1e-12);
				expect(exact.to).toBeLessThanOrEqual(1 - (n - count) / population + 1e-12);
			}),
			{ seed: 4, numRuns: 400 }
		);
	});

	it('cover every size of a small population in 95 of 100 samples or more', () => {
		for (const [n, population] of [
			[7, 12],
			[10, 12],
			[12, 30],
			[30, 40],
			[39, 40]
		] as const) {
			const intervals = Array.from({ length: n + 1 }, (_, count) =>
				hypergeometricInterval(count, n, population)
			);
			for (let trait = 0; trait <= population; trait += 1) {
				let covered = 0;
				for (const [count, { from, to }] of intervals.entries()) {
					const holds = from <= trait / population && trait / population <= to;
					const log =
						logChoose(trait, count) +
						logChoose(population - trait, n - count) -
						logChoose(population, n);
					if (holds) covered += Math.exp(log);
				}
				expect(covered, `${trait} of ${population}`).toBeGreaterThanOrEqual(0.95);
			}
		}
	});

	it('only move up when the count does', () => {
		fc.assert(
			fc.property(counted, ({ n, count, population }) => {
				fc.pre(count < n);
				for (const of of [
					(one: number) => hypergeometricInterval(one, n, population),
					(one: number) => clopperPearson(one, n)
				]) {
					expect(of(count + 1).from).toBeGreaterThanOrEqual(of(count).from);
					expect(of(count + 1).to).toBeGreaterThanOrEqual(of(count).to);
				}
			}),
			{ seed: 5, numRuns: 200 }
		);
	});

	it('stay sound in a population of hundreds of thousands', () => {
		const { from, to } = hypergeometricInterval(100_000, 250_000, 400_000);
		const close = wilson(100_000, 250_000, 400_000);
		expect(from).toBeCloseTo(close.from, 4);
		expect(to).toBeCloseTo(close.to, 4);
	});
});

describe('a share put together from parts', () => {
	it('is the interval of the part where there is one', () => {
		const [weight, count, n, population] = [1, 12, 30, 40];
		const found = postStratified([{ weight, count, n, population }]);
		expect(found.from).toBeCloseTo(wilson(count, n, population).from, 12);
		expect(found.to).toBeCloseTo(wilson(count, n, population).to, 12);
	});

	it('weighs parts by their people, and is certain where everybody answered', () => {
		const found = postStratified([
			{ weight: 0.75, count: 30, n: 30, population: 30 },
			{ weight: 0.25, count: 0, n: 10, population: 10 }
		]);
		expect(found.from).toBeCloseTo(0.75, 12);
		expect(found.to).toBeCloseTo(0.75, 12);
	});
});
