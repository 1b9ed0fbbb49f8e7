import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { compareSiblings, comparisons, type Comparison } from '#lib/domain/report/comparison.ts';
import { mannWhitney } from '#lib/domain/statistics/mann-whitney.ts';
import { ordinaryMethod } from '../../../support/method.ts';
import { sameWords, surveyed, surveyedRelease, type Poles } from './surveyed.ts';

function twoSites(
	one: Poles,
	other: Poles,
	{
		n = [100, 100],
		frame = null,
		codes = true
	}: { n?: readonly [number, number]; frame?: number | null; codes?: boolean } = {}
): Release {
	return surveyedRelease(
		[
			{ site: 's', respondents: n[0], frame, poles: { a: one } },
			{ site: 't', respondents: n[1], frame, poles: { a: other } }
		],
		{ facts: { method: { ...ordinaryMethod, codes } } }
	);
}

function first(release: Release, item = 'a'): Comparison | undefined {
	return compareSiblings(release, surveyed, item)[0];
}

describe('two groups beside each other', () => {
	it('are called different by how much, and the higher one is named', () => {
		expect(first(twoSites([70, 10], [20, 50]))).toMatchObject({
			first: 's',
			second: 't',
			verdict: 'much-more',
			higher: 's',
			reason: null
		});
		expect(first(twoSites([30, 40], [50, 20]))).toMatchObject({ verdict: 'more', higher: 't' });
	});

	it('are about the same only where all intervals are small, never because nothing was found', () => {
		const same: Poles = [40, 30];
		expect(first(twoSites(same, same))).toMatchObject({
			verdict: 'cannot-say',
			higher: null,
			reason: 'not-certain'
		});
		const many = { n: [1000, 1000] } as const;
		expect(first(twoSites([400, 300], [410, 290], many))?.verdict).toBe('about-same');
		// The middle is the same, the other pole is not.
		expect(first(twoSites([400, 300], [400, 450], many))?.verdict).not.toBe('about-same');
	});

	it('are a plain fact where everybody answered in both', () => {
		const all = { n: [40, 40], frame: 40 } as const;
		expect(first(twoSites([20, 10], [26, 10], all))).toMatchObject({
			verdict: 'more',
			higher: 't'
		});
		expect(first(twoSites([20, 10], [22, 10], all))?.verdict).toBe('about-same');
		const most = { n: [40, 40], frame: 41 } as const;
		expect(first(twoSites([20, 10], [26, 10], most))?.verdict).toBe('cannot-say');
	});

	it('are no plain fact where no code was asked for: as many answers as dwellings are not everybody', () => {
		const open = { n: [40, 40], frame: 40, codes: false } as const;
		expect(first(twoSites([20, 10], [26, 10], open))?.verdict).toBe('cannot-say');
		expect(first(twoSites([20, 10], [22, 10], open))?.verdict).toBe('cannot-say');
	});

	it('are not tested under thirty responses, nor counted as a test', () => {
		const few = twoSites([29, 0], [0, 30], { n: [29, 30] });
		expect(first(few)).toEqual({
			item: 'a',
			first: 's',
			second: 't',
			verdict: 'cannot-say',
			higher: null,
			reason: 'too-few',
			size: null,
			p: null,
			tests: 0
		});
	});

	it('are corrected for every test of the release', () => {
		const three = surveyedRelease(
			['s', 't', 'u'].map((site, index) => ({
				site,
				respondents: index === 2 ? 20 : 100,
				frame: null,
				poles: { a: [40 + 15 * index, 30] }
			}))
		);
		// Six items of one pair; the third site has too few.
		expect(comparisons(three, surveyed).filter(({ p }) => p !== null)).toHaveLength(6);
		const one = first(three);
		const alone = mannWhitney([30, 30, 40], [30, 15, 55], true).p;
		expect(one?.tests).toBe(6);
		expect(one?.p).toBeCloseTo(Math.min(1, 6 * alone), 12);
	});

	it('are not compared pair by pair in a row of more than twelve', () => {
		const row = (length: number): Release =>
			surveyedRelease(
				Array.from({ length }, (_, index) => {
					return { site: `s${index}`, respondents: 40, frame: null, poles: { a: [20, 10] } };
				})
			);
		expect(compareSiblings(row(12), surveyed, 'a')).toHaveLength(66);
		expect(comparisons(row(13), surveyed)).toEqual([]);
	});

	it('cannot be told apart where some allowed counts agree and others do not', () => {
		// « 3 ou moins » beside 8 of 31: everything from 5 to 8 more.
		const close = first(twoSites([3, 3], [8, 3], { n: [31, 31] }));
		expect(close?.verdict).toBe('cannot-say');
		const wide = first(twoSites([97, 0], [100, 0]));
		expect(wide?.size?.from).toBeLessThan(0);
		expect(wide?.size?.to).toBeGreaterThan(0);
		expect(wide?.p).toBe(1);
	});
});

describe('a difference that is called', () => {
	it('is one for every count of the same bytes, in the same direction and beyond the limit', () => {
		let called = 0;
		const size = fc.integer({ min: 30, max: 60 });
		fc.assert(
			fc.property(size, size, fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8), (n, m, a, b, c, d) => {
				// Poles near the ends, where the words are widest.
				const one: Poles = [n - a - b, Math.min(b, a + b)];
				const other: Poles = [c, m - c - d];
				const found = first(twoSites(one, other, { n: [n, m] }));
				if (found?.verdict !== 'more' && found?.verdict !== 'much-more') return;
				called += 1;
				expect(found.higher).toBe('s');
				for (const [often, none] of sameWords(n, one)) {
					for (const [most, least] of sameWords(m, other)) {
						const test = mannWhitney(
							[none, n - often - none, often],
							[least, m - most - least, most],
							true
						);
						expect(test.p * found.tests).toBeLessThan(0.05);
						expect(test.dominance).toBeGreaterThanOrEqual((found.size?.from ?? 1) - 1e-12);
						expect(test.dominance).toBeLessThanOrEqual((found.size?.to ?? -1) + 1e-12);
					}
				}
			}),
			{ seed: 12, numRuns: 60 }
		);
		expect(called).toBeGreaterThan(30);
	});
});
