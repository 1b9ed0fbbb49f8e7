import { describe, expect, it } from 'vitest';
import { chiSquare } from '#lib/domain/statistics/chi-square.ts';
import { clopperPearson } from '#lib/domain/statistics/clopper-pearson.ts';
import { correctedCramersV, cramersV } from '#lib/domain/statistics/cramers-v.ts';
import { fisherExact } from '#lib/domain/statistics/fisher.ts';
import { holm } from '#lib/domain/statistics/holm.ts';
import { hypergeometricInterval } from '#lib/domain/statistics/hypergeometric.ts';
import { kruskalWallis } from '#lib/domain/statistics/kruskal-wallis.ts';
import { mannWhitney } from '#lib/domain/statistics/mann-whitney.ts';
import { sampleSize } from '#lib/domain/statistics/sample-size.ts';
import { chiSquareTail } from '#lib/domain/statistics/tails.ts';
import { wilson } from '#lib/domain/statistics/wilson.ts';
import { golden, withinDigits } from './golden.ts';

function expectGolden(found: number, written: number): void {
	expect(Math.abs(found - written), `${found} is not ${written}`).toBeLessThanOrEqual(
		withinDigits(written)
	);
}

/** Answers 1, 2, 3 as counts of each class. */
function counted(answers: readonly number[]): number[] {
	return [1, 2, 3].map((code) => answers.filter((answer) => answer === code).length);
}

describe('the golden values', () => {
	it.each(golden.hypergeometric_interval_95)('of the exact interval, $m in $n of $N', (one) => {
		const { from, to } = hypergeometricInterval(one.m, one.n, one.N);
		expectGolden(from, one.lo);
		expectGolden(to, one.hi);
	});

	it.each(golden.wilson_fpc_95)('of the score interval, $m in $n of $N', (one) => {
		const { from, to } = wilson(one.m, one.n, one.N);
		expectGolden(from, one.lo);
		expectGolden(to, one.hi);
	});

	it.each(golden.wilson_95)('of the score interval, $m in $n of many', (one) => {
		const { from, to } = wilson(one.m, one.n, null);
		expectGolden(from, one.lo);
		expectGolden(to, one.hi);
	});

	it.each(golden.clopper_pearson_95)('of the exact interval, $m in $n of many', (one) => {
		const { from, to } = clopperPearson(one.m, one.n);
		expectGolden(from, one.lo);
		expectGolden(to, one.hi);
	});

	it('of Kruskal and Wallis', () => {
		const { groups, H, p, epsilon_squared } = golden.kruskal_wallis;
		const found = kruskalWallis(groups.map(counted));
		expect(found.statistic).toBeCloseTo(H, 12);
		expect(found.p).toBeCloseTo(p, 12);
		expectGolden(found.epsilonSquared, epsilon_squared);
	});

	it('of Mann and Whitney, with and without the correction for continuity', () => {
		const { x, y, U, p_continuity, p_no_continuity } = golden.mann_whitney;
		const [one, other] = [counted(x), counted(y)];
		expect(mannWhitney(one, other, true).u).toBe(U);
		expect(mannWhitney(one, other, true).p).toBeCloseTo(p_continuity, 11);
		expect(mannWhitney(one, other, false).p).toBeCloseTo(p_no_continuity, 11);
	});

	it('of chi-square, Fisher and Cramér', () => {
		const { columns, X2, p, cramers_v, cramers_v_corrected, fisher_p } = golden.chi_square;
		const found = chiSquare(columns);
		expectGolden(found.statistic, X2);
		expectGolden(found.p, p);
		const table = { statistic: found.statistic, all: 50, rows: 3, columns: 2 };
		expectGolden(cramersV(table), cramers_v);
		expectGolden(correctedCramersV(table), cramers_v_corrected);
		expectGolden(fisherExact(columns) ?? 1, fisher_p);
	});

	it('of a tail that one minus the rest would lose', () => {
		const { X2, df, p } = golden.chi_square_upper_tail;
		expectGolden(chiSquareTail(X2, df), p);
	});

	it('of Holm', () => {
		const { p, holm: corrected } = golden.holm;
		for (const [index, value] of holm(p).entries()) {
			expect(value).toBeCloseTo(corrected[index] ?? -1, 12);
		}
		expect(holm([0.2, 0.0001])).toEqual([0.2, 0.0002]);
	});

	it('of the responses that are needed', () => {
		const { N, margin, n, exact } = golden.sample_size;
		expectGolden(sampleSize(margin, N), exact);
		expect(Math.floor(sampleSize(margin, N))).toBe(n);
	});
});
