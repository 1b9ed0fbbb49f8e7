import { describe, expect, it } from 'vitest';
import { rowComparisons, type RowComparison } from '#lib/domain/report/comparison-row.ts';
import { fisherExact } from '#lib/domain/statistics/fisher.ts';
import { kruskalWallis } from '#lib/domain/statistics/kruskal-wallis.ts';
import { chiSquare } from '#lib/domain/statistics/chi-square.ts';
import { surveyed, surveyedRelease, type Poles } from './surveyed.ts';

function rowOf(
	item: string,
	poles: readonly Poles[],
	respondents: readonly number[] = poles.map(() => 60)
): RowComparison | undefined {
	const release = surveyedRelease(
		poles.map((pair, index) => ({
			site: `s${index}`,
			respondents: respondents[index] ?? 0,
			frame: null,
			poles: { [item]: pair }
		}))
	);
	return rowComparisons(release, surveyed).find((one) => one.item === item);
}

describe('a row of siblings', () => {
	it('differs by Kruskal and Wallis for three answers, corrected for the rows tested', () => {
		const found = rowOf('a', [
			[40, 10],
			[20, 20],
			[10, 40]
		]);
		const counts = [
			[10, 10, 40],
			[20, 20, 20],
			[40, 10, 10]
		];
		const test = kruskalWallis(counts);
		expect(found).toMatchObject({
			parent: 'all',
			groups: ['s0', 's1', 's2'],
			verdict: 'differ-much',
			effect: { kind: 'epsilon-squared' }
		});
		expect(found?.effect.least).toBeCloseTo(test.epsilonSquared, 12);
		expect(found?.p).toBeGreaterThanOrEqual(test.p);
	});

	it('differs by chi-square for « oui »', () => {
		const found = rowOf('besoins.loyer', [
			[40, 20],
			[30, 30],
			[15, 45]
		]);
		const test = chiSquare([
			[40, 20],
			[30, 30],
			[15, 45]
		]);
		expect(found).toMatchObject({ verdict: 'differ-much', effect: { kind: 'cramers-v' } });
		expect(found?.p).toBeGreaterThanOrEqual(test.p);
		expect(found?.p).toBeLessThanOrEqual(test.p * (found?.tests ?? 0) + 1e-12);
	});

	it('is never told to be alike', () => {
		const alike: Poles = [30, 20];
		expect(rowOf('a', [alike, alike, alike])?.verdict).toBe('cannot-say');
	});

	it('is tested exactly where « oui » is rare', () => {
		const few = rowOf(
			'besoins.loyer',
			[
				[0, 30],
				[9, 21],
				[0, 30]
			],
			[30, 30, 30]
		);
		const ways = [0, 1, 2, 3].flatMap((one) => [0, 1, 2, 3].map((other) => [one, other] as const));
		const largest = Math.max(
			...ways.map(
				([one, other]) =>
					fisherExact([
						[30 - one, one],
						[21, 9],
						[30 - other, other]
					]) ?? 1
			)
		);
		expect(few?.p).toBeGreaterThanOrEqual(largest);
		expect(few?.p).toBeLessThanOrEqual(Math.min(1, largest * (few?.tests ?? 0)) + 1e-12);
	});

	it('takes three groups of thirty responses or more', () => {
		const poles: Poles[] = [
			[25, 2],
			[2, 25],
			[25, 2],
			[2, 25]
		];
		expect(rowOf('a', poles, [29, 60, 60, 29])).toBeUndefined();
		expect(rowOf('a', poles, [29, 60, 60, 60])?.groups).toEqual(['s1', 's2', 's3']);
	});
});
