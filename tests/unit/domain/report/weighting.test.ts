import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedShares, type WeightedShare } from '#lib/domain/report/weighting.ts';
import { ordinaryMethod } from '../../../support/method.ts';
import { surveyed, surveyedRelease, type SurveyedSite } from './surveyed.ts';

function site(
	name: string,
	respondents: number,
	frame: number | null,
	often: number
): SurveyedSite {
	return { site: name, respondents, frame, poles: { a: [often, 0] } };
}

function weighted(
	sites: readonly SurveyedSite[],
	tenure: 'table' | 'federation' | 'omh' = 'table'
): WeightedShare | undefined {
	return weightedShares(surveyedRelease(sites, { facts: { tenure } }), surveyed).find(
		({ item, pole }) => item === 'a' && pole === 'often'
	);
}

const unequal = [site('s', 40, 50, 30), site('t', 20, 450, 5)];

describe('a share weighted by site', () => {
	it('gives each site the weight of its dwellings', () => {
		const found = weighted(unequal);
		const share = (50 * (30 / 40) + 450 * (5 / 20)) / 500;
		expect(found?.share.from).toBeCloseTo(share, 12);
		expect(found?.share.to).toBeCloseTo(share, 12);
		expect(found?.interval.from).toBeLessThan(share);
		expect(found?.interval.to).toBeGreaterThan(share);
		// Weights 50/40 for forty, 450/20 for twenty.
		const [light, heavy] = [50 / 40, 450 / 20];
		const kish = (60 * (40 * light ** 2 + 20 * heavy ** 2)) / (40 * light + 20 * heavy) ** 2;
		expect(found?.designEffect).toBeCloseTo(kish, 12);
	});

	it('leaves a site open of which nothing is said', () => {
		const small = [site('s', 40, 60, 30), site('t', 6, 40, 3)];
		const found = weighted(small);
		expect(found?.share.from).toBeCloseTo(0.6 * 0.75, 12);
		expect(found?.share.to).toBeCloseTo(0.6 * 0.75 + 0.4, 12);
		const silent = weighted([site('s', 40, 60, 30), site('t', 0, 40, 0)]);
		expect(silent?.share.to).toBeCloseTo(0.6 * 0.75 + 0.4, 12);
		expect(silent?.designEffect).toBeCloseTo(1, 12);
	});

	it('is not made inside one organisation, without frames, or of too few', () => {
		expect(weighted(unequal, 'federation')).toBeDefined();
		expect(weighted(unequal, 'omh')).toBeUndefined();
		expect(weighted([...unequal, site('u', 20, null, 5)])).toBeUndefined();
		expect(weighted([site('s', 15, 50, 9), site('t', 14, 50, 9)])).toBeUndefined();
		const facts = { tenure: 'table', unit: 'person' } as const;
		expect(weightedShares(surveyedRelease(unequal, { facts }), surveyed)).toEqual([]);
	});

	it('keeps its weights where no code was asked for, but no finite population', () => {
		const facts = { tenure: 'table', method: { ...ordinaryMethod, codes: false } } as const;
		const all = [site('s', 40, 40, 30), site('t', 20, 20, 5)];
		const [coded] = [weighted(all)];
		const open = weightedShares(surveyedRelease(all, { facts }), surveyed).find(
			({ item, pole }) => item === 'a' && pole === 'often'
		);
		expect(open?.share).toEqual(coded?.share);
		expect(coded?.interval.to).toBeCloseTo(coded?.share.to ?? Number.NaN, 12);
		expect(open?.interval.to).toBeGreaterThan((open?.share.to ?? 1) + 0.05);
		expect(open?.interval.from).toBeLessThan((open?.share.from ?? 0) - 0.05);
	});

	it('holds the interval of every count that the words allow', () => {
		const few = fc.nat(3);
		fc.assert(
			fc.property(few, few, few, few, (one, other, third, fourth) => {
				const of = (a: number, b: number): WeightedShare | undefined =>
					weighted([site('s', 40, 80, a), site('t', 30, 300, 30 - b)]);
				expect(of(third, fourth)).toEqual(of(one, other));
				const mean = (80 * (one / 40) + 300 * ((30 - other) / 30)) / 380;
				expect(of(third, fourth)?.share.from).toBeLessThanOrEqual(mean + 1e-12);
				expect(of(third, fourth)?.share.to).toBeGreaterThanOrEqual(mean - 1e-12);
			}),
			{ seed: 41, numRuns: 20 }
		);
	});
});
