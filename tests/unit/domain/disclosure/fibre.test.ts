import { describe, expect, it } from 'vitest';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import { say } from '#lib/domain/disclosure/say.ts';
import { leafData, type Leaf } from './attacker.ts';
import { attackSites, held, heldBehindFilter } from './fibres.ts';
import { countsOf, headsOf, planOf, sitesNamed, threeAnswers } from './plans.ts';

const margins: readonly Margin[] = [3, 4, 5];

describe('a single group', { timeout: 120_000 }, () => {
	it('never lets a coalition of two prove an answer or empty a pole, from 0 to 120 responses', () => {
		const beaten = [];
		for (let n = 0; n <= 120; n += 1) {
			const { proofs, exclusions, example } = attackSites([n]);
			// Whoever answered alone, or with the coalition only, has no neighbour to prove anything of.
			if (proofs + exclusions > 0) beaten.push({ n, example });
		}
		expect(beaten).toEqual([]);
	});

	it('holds against three and four when the margin is 4 and 5', () => {
		for (let n = 0; n <= 32; n += 1) {
			expect(attackSites([n], { margin: 4 })).toMatchObject(held);
			expect(attackSites([n], { margin: 5 })).toMatchObject(held);
		}
	});

	it('holds for options and themes by « oui » alone, from 0 to 120, at every margin', () => {
		for (const margin of margins) {
			for (let n = 0; n <= 120; n += 1) {
				expect(attackSites([n], { margin, item: { reading: 'yes-alone' } }).proofs).toBe(0);
			}
		}
	});

	it('holds for yes/no, whose middle is those who gave no answer', () => {
		for (let n = 0; n <= 41; n += 1) {
			expect(attackSites([n], { item: { reading: 'yes-no' } })).toMatchObject(held);
		}
	});

	it('never lets the middle be emptied: nobody is proved to have been asked', () => {
		for (let n = 7; n <= 30; n += 1) {
			expect(attackSites([n], { item: { conditional: true } })).toMatchObject(heldBehindFilter);
		}
	});

	it.each(margins)('keeps m in and m out of each pole in every fibre, when m is %i', (margin) => {
		for (const n of [7, 8, 9, 10, 12, 15, 22, 29, 41].filter((size) => size > 2 * margin)) {
			const fibres = new Map<string, Leaf[]>();
			const plan = planOf([threeAnswers()], sitesNamed([n]), { margin });
			for (const leaf of leafData(n)) {
				const bytes = JSON.stringify(say(plan, headsOf([n]), countsOf([leaf])));
				fibres.set(bytes, [...(fibres.get(bytes) ?? []), leaf]);
			}
			for (const fibre of fibres.values()) {
				for (const pole of [0, 2] as const) {
					expect(Math.max(...fibre.map((leaf) => leaf[pole]))).toBeGreaterThanOrEqual(margin);
					expect(Math.min(...fibre.map((leaf) => leaf[pole]))).toBeLessThanOrEqual(n - margin);
				}
			}
		}
	});
});
