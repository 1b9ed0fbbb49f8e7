import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '#lib/domain/statistics/incomplete-beta.ts';
import { logChoose, logGamma } from '#lib/domain/statistics/log-gamma.ts';
import { chiSquareTail, normalTails } from '#lib/domain/statistics/tails.ts';

function expectRelative(found: number, exact: number, error = 1e-12): void {
	expect(Math.abs(found / exact - 1), `${found} is not ${exact}`).toBeLessThan(error);
}

describe('the tails of distributions', () => {
	it.each([2, 10, 80, 300, 1000])('with two degrees are e to minus half of %d', (statistic) => {
		expectRelative(chiSquareTail(statistic, 2), Math.exp(-statistic / 2));
	});

	it.each([1, 8, 60, 400])('with four degrees are the sum of two terms at %d', (statistic) => {
		const half = statistic / 2;
		expectRelative(chiSquareTail(statistic, 4), Math.exp(-half) * (1 + half));
	});

	it.each([
		[1.959963984540054, 0.05],
		[2.5758293035489004, 0.01],
		[6, 1.973175290075396e-9],
		[10, 1.523970604832105e-23]
	])('of the normal distribution at %d are %d', (distance, p) => {
		expectRelative(normalTails(distance), p, 1e-10);
		expect(normalTails(-distance)).toBe(normalTails(distance));
	});

	it('begin at one', () => {
		expect(chiSquareTail(0, 3)).toBe(1);
		expect(normalTails(0)).toBe(1);
	});

	it('of the binomial distribution are those of the beta distribution', () => {
		for (const [n, count, share] of [
			[12, 3, 0.1],
			[40, 39, 0.6],
			[200, 150, 0.5]
		] as const) {
			let tail = 0;
			for (let at = count; at <= n; at += 1) {
				tail += Math.exp(logChoose(n, at) + at * Math.log(share) + (n - at) * Math.log(1 - share));
			}
			expectRelative(incompleteBeta(share, count, n - count + 1), tail, 1e-10);
		}
		expect(incompleteBeta(0, 2, 3)).toBe(0);
		expect(incompleteBeta(1, 2, 3)).toBe(1);
	});

	it('stand on a gamma function that is exact for factorials and a half', () => {
		let factorial = 1;
		for (let n = 1; n <= 20; n += 1) {
			factorial *= n;
			expectRelative(Math.exp(logGamma(n + 1)), factorial);
		}
		expectRelative(Math.exp(logGamma(0.5)), Math.sqrt(Math.PI));
		expectRelative(Math.exp(logGamma(0.25)), 3.625609908221908);
		expect(Math.exp(logChoose(5, 6))).toBe(0);
	});
});
