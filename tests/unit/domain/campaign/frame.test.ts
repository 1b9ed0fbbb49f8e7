import { describe, expect, test } from 'vitest';
import { codesFor, reserveFor } from '#lib/domain/campaign/code-allowance.ts';
import { countsHeads, frameOf } from '#lib/domain/campaign/frame.ts';

describe('who may answer at a site', () => {
	test('are its members where they were counted: 24 dwellings and 31 members take 31 codes', () => {
		const site = { dwellings: 24, heads: 31 };
		expect(frameOf(site)).toBe(31);
		expect(codesFor(site)).toBe(31);
		expect(reserveFor(site)).toBe(4);
	});

	test('are its dwellings elsewhere', () => {
		expect([frameOf({ dwellings: 24 }), frameOf({ dwellings: 24, heads: null })]).toEqual([24, 24]);
		expect(
			['household', 'dwelling', 'person', 'member'].filter((unit) => countsHeads(unit as 'person'))
		).toEqual(['person', 'member']);
	});
});
