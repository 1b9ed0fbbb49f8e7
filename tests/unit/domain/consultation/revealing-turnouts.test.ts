import { describe, expect, it } from 'vitest';
import type { Fraction, ThresholdBase } from '#lib/domain/consultation/ballot-rules.ts';
import { revealingRuns, revealingTurnouts } from '#lib/domain/consultation/revealing-turnouts.ts';
import { isAdopted } from '#lib/domain/consultation/tally/majority.ts';
import { attack, leafData } from '../disclosure/attacker.ts';
import { everybody, formalVote, fourFifths, half, threeQuarters, twoThirds } from './votes.ts';

const of = (vote: Parameters<typeof formalVote>[0]) => revealingTurnouts(formalVote(vote), 3)[0];

/** Whether a verdict alone, with the number of voters, proves a vote to a coalition of two. */
function isProved(
	voters: number,
	electorate: number,
	threshold: Fraction,
	base: ThresholdBase
): boolean {
	const rule = { threshold, base, electorate };
	const { proofs } = attack(
		leafData(voters).map((leaf) => [leaf]),
		([[inFavour, blank, against] = [0, 0, 0]]) =>
			String(isAdopted({ for: inFavour, blank, against }, rule))
	);
	return proofs > 0;
}

const sizes = Array.from({ length: 16 }, (_, index) => index + 7);

describe('turnouts at which a result tells how members voted', () => {
	it('are those under 7 for a majority of the votes cast', () => {
		expect(of({ threshold: half })?.either).toEqual([{ from: 1, to: 6 }]);
	});

	it('are those under 9 for two thirds and under 12 for three quarters', () => {
		expect(of({ threshold: twoThirds })?.either).toEqual([{ from: 1, to: 8 }]);
		expect(of({ threshold: threeQuarters })?.either).toEqual([{ from: 1, to: 11 }]);
	});

	it('are all of them where everybody has to be for', () => {
		expect(of({ threshold: everybody, electorate: 30 })?.either).toEqual([{ from: 1, to: 30 }]);
	});

	it('are low turnouts where a majority of all members is needed', () => {
		expect(of({ threshold: half, base: 'electorate', electorate: 20 })?.adoption).toEqual([
			{ from: 11, to: 13 }
		]);
	});

	it('tell by rejection alone where three are enough to adopt', () => {
		const vote = of({ threshold: half, base: 'electorate', electorate: 5 });
		expect(vote?.rejection).toEqual([{ from: 3, to: 5 }]);
	});

	it('leave out turnouts without quorum, as no result comes of them', () => {
		const quorum = { numerator: 1, denominator: 4, strict: false };
		expect(of({ threshold: threeQuarters, electorate: 40, quorum })?.either).toEqual([
			{ from: 10, to: 11 }
		]);
		expect(of({ threshold: half, electorate: 40, quorum })?.either).toEqual([]);
	});

	it('grow with the margin of the campaign', () => {
		const [vote] = revealingTurnouts(formalVote({ threshold: half }), 5);
		expect(vote?.either).toEqual([{ from: 1, to: 10 }]);
	});

	it('are none of a consultation that only advises', () => {
		expect(revealingTurnouts({ ...formalVote({ threshold: half }), formal: null }, 3)).toEqual([]);
	});

	it.each([
		['a majority of the votes cast', half, 'cast', []],
		['a majority of the voters', half, 'voters', []],
		['two thirds of the votes cast', twoThirds, 'cast', []],
		['everybody, of the votes cast', everybody, 'cast', []],
		['two thirds of the voters', twoThirds, 'voters', [7, 8]],
		['three quarters of the votes cast', threeQuarters, 'cast', [8]],
		['three quarters of the voters', threeQuarters, 'voters', [7, 8, 9, 10, 11]],
		['four fifths of the votes cast', fourFifths, 'cast', [10]]
	] as const)(
		'hold every turnout from 7 to 22 that proves a vote under %s',
		(_, threshold, base, proved) => {
			const found = sizes.filter((voters) => isProved(voters, 40, threshold, base));
			expect(found).toEqual(proved);
			const warned = of({ threshold, base })?.either ?? [];
			for (const voters of found) {
				expect(warned.some(({ from, to }) => from <= voters && voters <= to)).toBe(true);
			}
		}
	);

	it.each([
		['a majority', half, 96],
		['two thirds', twoThirds, 72]
	] as const)(
		'hold every turnout that proves a vote where %s of all members is needed',
		(_, threshold, pairs) => {
			const found = sizes.flatMap((voters) =>
				Array.from({ length: 2 * voters + 3 }, (__, more) => voters + more)
					.filter((electorate) => isProved(voters, electorate, threshold, 'electorate'))
					.map((electorate) => [voters, electorate] as const)
			);
			expect(found).toHaveLength(pairs);
			for (const [voters, electorate] of found) {
				const warned = of({ threshold, base: 'electorate', electorate })?.either ?? [];
				expect(warned.some(({ from, to }) => from <= voters && voters <= to)).toBe(true);
			}
		}
	);

	it('are those too small to be counted in words where people rank or elect, by the margin', () => {
		const ranked = {
			...formalVote({ threshold: half }),
			questions: [{ item: 'q', method: { kind: 'schulze' }, tie: { kind: 'stands' } }]
		} as const;
		expect(revealingTurnouts(ranked, 3)).toEqual([
			{ item: 'q', adoption: [], rejection: [], either: [{ from: 1, to: 6 }] }
		]);
		expect(revealingRuns(ranked, 5)).toEqual([{ from: 1, to: 10 }]);
		const quorum = { numerator: 1, denominator: 5, strict: false };
		const many = { ...formalVote({ threshold: half, quorum }), questions: ranked.questions };
		expect(revealingRuns(many, 3)).toEqual([]);
		expect(revealingRuns(many, 5)).toEqual([{ from: 8, to: 10 }]);
	});

	it('of several questions are told once, as runs', () => {
		const vote = formalVote({ threshold: threeQuarters, base: 'voters' });
		const ranked = { item: 'q', method: { kind: 'points' }, tie: { kind: 'stands' } } as const;
		const both = { ...vote, questions: [ranked, ...vote.questions] };
		expect(revealingRuns(both, 3)).toEqual([{ from: 1, to: 11 }]);
	});
});
