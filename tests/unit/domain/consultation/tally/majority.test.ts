import { describe, expect, it } from 'vitest';
import { isAdopted } from '#lib/domain/consultation/tally/majority.ts';
import { quorumOf } from '#lib/domain/consultation/tally/quorum.ts';
import { neededOf, reaches } from '#lib/domain/consultation/tally/share.ts';
import { refusalCode } from '../../../../support/refusal-code.ts';
import { everybody, half, twoThirds } from '../votes.ts';

const sides = (inFavour: number, blank: number, against: number) => ({
	for: inFavour,
	blank,
	against
});
const cast = { threshold: half, base: 'cast', electorate: null } as const;

describe('a majority', () => {
	it('is more than half of the votes cast, blanks apart', () => {
		expect(isAdopted(sides(4, 20, 3), cast)).toBe(true);
		expect(isAdopted(sides(3, 20, 4), cast)).toBe(false);
	});

	it('is not reached by as many for as against', () => {
		expect(isAdopted(sides(5, 0, 5), cast)).toBe(false);
		expect(isAdopted(sides(5, 0, 5), { ...cast, threshold: { ...half, strict: false } })).toBe(
			true
		);
	});

	it('counts blanks where it is a share of the voters, and the absent where of the electorate', () => {
		const votes = sides(5, 3, 2);
		expect(isAdopted(votes, { ...cast, base: 'voters' })).toBe(false);
		expect(isAdopted(votes, { ...cast, base: 'electorate', electorate: 9 })).toBe(true);
		expect(isAdopted(votes, { ...cast, base: 'electorate', electorate: 10 })).toBe(false);
	});

	it('compares thirds exactly', () => {
		const rule = { ...cast, threshold: twoThirds };
		expect(isAdopted(sides(6, 0, 3), rule)).toBe(true);
		expect(isAdopted(sides(2e15, 0, 1e15), rule)).toBe(true);
		expect(isAdopted(sides(2e15 - 1, 0, 1e15), rule)).toBe(false);
	});

	it('adopts nothing that nobody is for', () => {
		expect(isAdopted(sides(0, 0, 0), { ...cast, threshold: { ...half, strict: false } })).toBe(
			false
		);
		expect(isAdopted(sides(0, 9, 0), { ...cast, threshold: everybody })).toBe(false);
	});

	it('refuses a share of an electorate that is not known', () => {
		expect(refusalCode(() => isAdopted(sides(1, 0, 0), { ...cast, base: 'electorate' }))).toBe(
			'electorate-unknown'
		);
	});

	it('is never lost by a vote more for, nor won by one more against', () => {
		for (const base of ['cast', 'voters', 'electorate'] as const) {
			for (const threshold of [half, twoThirds, everybody]) {
				const rule = { threshold, base, electorate: 12 };
				for (let inFavour = 0; inFavour < 10; inFavour += 1) {
					for (let against = 0; against < 10 - inFavour; against += 1) {
						const before = isAdopted(sides(inFavour, 1, against), rule);
						const after = isAdopted(sides(inFavour + 1, 0, against), rule);
						expect(after || !before).toBe(true);
						const hurt = isAdopted(sides(inFavour, 1, against + 1), rule);
						expect(before || !hurt).toBe(true);
					}
				}
			}
		}
	});
});

describe('a quorum', () => {
	it('is the smallest whole number that reaches the share', () => {
		const third = { numerator: 1, denominator: 3, strict: false };
		expect(quorumOf(third, 7, 22)).toEqual({ needed: 8, electorate: 22, reached: false });
		expect(quorumOf(third, 8, 22)?.reached).toBe(true);
		expect(quorumOf({ ...third, strict: true }, 7, 21)).toEqual({
			needed: 8,
			electorate: 21,
			reached: false
		});
		expect(quorumOf(null, 0, 22)).toBeNull();
	});

	it('agrees with the share it comes from at every number of voters', () => {
		for (let whole = 0; whole <= 30; whole += 1) {
			for (const strict of [true, false]) {
				const share = { numerator: 2, denominator: 5, strict };
				const needed = neededOf(share, whole);
				expect(reaches(share, needed, whole)).toBe(true);
				if (needed > 0) expect(reaches(share, needed - 1, whole)).toBe(false);
			}
		}
	});
});
