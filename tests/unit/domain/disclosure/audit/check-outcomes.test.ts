import { describe, expect, test } from 'vitest';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import { makeOutcomes } from '#lib/domain/consultation/make-outcome.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { revealingTurnouts } from '#lib/domain/consultation/revealing-turnouts.ts';
import { saySides } from '#lib/domain/consultation/say-sides.ts';
import { isAdopted } from '#lib/domain/consultation/tally/majority.ts';
import {
	compositionsOf,
	proofOfVote,
	type Votes
} from '#lib/domain/disclosure/audit/attack-vote.ts';
import { checkOutcomes } from '#lib/domain/disclosure/audit/check-outcomes.ts';
import { everybody, formalVote, half, threeQuarters, twoThirds } from '../../consultation/votes.ts';
import { codesOf, releaseOf } from './released-outcome.ts';

function outcomeOf(rules: BallotRules, [inFavour, blank, against]: Votes): Outcome {
	const ballots = (['for', 'blank', 'against'] as const).flatMap((code, side) => {
		const count = [inFavour, blank, against][side] ?? 0;
		return count === 0 ? [] : [{ count, places: [[code]] }];
	});
	const options = ['for', 'blank', 'against'];
	const voters = inFavour + blank + against;
	const questions = [{ item: 'project', options, places: null, ballots }];
	const [outcome] = makeOutcomes(rules, { voters, questions }, 3);
	if (outcome === undefined) throw new Error('nothing is said');
	return outcome;
}

const everyVote = (voters: number): Votes[] => [...compositionsOf(voters, [])];
const vote = formalVote({ threshold: half, electorate: 40 });
const exact = { ...vote, announcement: 'exact' } as const;

describe('a ballot in a downloaded release', () => {
	test('as it is made proves nothing under half and two thirds, whatever the votes', () => {
		for (const voters of [9, 12, 15, 22]) {
			for (const threshold of [half, twoThirds]) {
				for (const announcement of ['protected', 'result-only'] as const) {
					const rules = { ...formalVote({ threshold }), announcement };
					for (const votes of everyVote(voters)) {
						if ((votes[0] + votes[1]) % 3 !== 0) continue;
						expect(codesOf(outcomeOf(rules, votes))).toEqual([]);
					}
				}
			}
		}
	});

	test('is one proof at a turnout that the ballot warned of, and the report says so', () => {
		const rules = formalVote({ threshold: threeQuarters, base: 'voters', electorate: 40 });
		const [warned] = revealingTurnouts(rules, 3);
		expect(warned?.either).toEqual([{ from: 1, to: 11 }]);
		expect(codesOf(outcomeOf(rules, [8, 0, 0]))).toEqual(['proof']);
		expect(codesOf(outcomeOf(rules, [12, 0, 0]))).toEqual([]);
	});

	test('that is exact proves votes without fault, as it said beforehand', () => {
		const { faults, examined } = checkOutcomes(releaseOf(outcomeOf(exact, [12, 0, 0])));
		expect(faults).toEqual([]);
		expect(examined).toMatchObject([{ item: 'project', announcement: 'exact', proved: true }]);
		const apart = checkOutcomes(releaseOf(outcomeOf(exact, [5, 3, 4])));
		expect(apart.examined).toMatchObject([{ proved: false }]);
	});

	test('of too few to be counted in words says the result alone', () => {
		const few = outcomeOf(vote, [4, 1, 1]);
		expect(few).toMatchObject({ sides: [] });
		const counted = { ...few, sides: saySides({ for: 4, blank: 1, against: 1 }, 3) } as Outcome;
		expect(codesOf(counted)).toEqual(['counts-of-too-few']);
	});

	test('whose quorum was not reached says no count and no verdict', () => {
		const rules = formalVote({ threshold: half, quorum: half, electorate: 40 });
		const none = outcomeOf(rules, [9, 0, 3]);
		expect(none).toMatchObject({ verdict: 'no-quorum', sides: [] });
		expect(codesOf(none)).toEqual([]);
		expect(codesOf({ ...none, verdict: 'adopted' } as Outcome)).toEqual(['quorum-unfit']);
	});

	test('of several hundred voters is checked too, and quickly', () => {
		expect(
			codesOf(outcomeOf(formalVote({ threshold: half, electorate: 900 }), [400, 31, 200]))
		).toEqual([]);
		expect(
			codesOf(outcomeOf(formalVote({ threshold: half, electorate: 900 }), [600, 0, 0]))
		).toEqual([]);
		const all = {
			...formalVote({ threshold: everybody, electorate: 900 }),
			announcement: 'result-only'
		} as const;
		expect(codesOf(outcomeOf({ ...all }, [600, 0, 0]))).toEqual([]);
		const counted = formalVote({ threshold: everybody, base: 'voters', electorate: 900 });
		expect(codesOf(outcomeOf({ ...counted, announcement: 'result-only' }, [600, 0, 0]))).toEqual([
			'proof'
		]);
	});
});

describe('a ballot altered by a stranger', () => {
	const said = outcomeOf(vote, [12, 0, 0]);
	const exactly = (...counts: number[]) => counts.map((count) => ({ kind: 'exact', count }));

	test.each([
		['counts told under « protected »', { sides: exactly(12, 0, 0) }, 'words-of-no-counts'],
		['counts left out', { sides: [] }, 'counts-missing'],
		[
			'counts that do not add up',
			{ announcement: 'exact', sides: exactly(12, 1, 0) },
			'words-of-no-counts'
		],
		['a verdict that no votes give', { verdict: 'rejected' }, 'verdict-of-no-counts'],
		['counts beside the result alone', { announcement: 'result-only' }, 'counts-beside-the-result'],
		['no threshold', { rule: undefined }, 'threshold-not-said'],
		['an order of a motion', { kind: 'order', places: [['for']] }, 'outcome-of-another-method'],
		[
			'more than may vote',
			{ rule: { threshold: half, base: 'cast', electorate: 11 } },
			'more-than-may-vote'
		],
		['no quorum where there is one', { verdict: 'no-quorum', sides: [] }, 'quorum-unfit']
	])('is caught: %s', (_, change, code) => {
		expect(codesOf(said)).toEqual([]);
		expect(codesOf({ ...said, ...change } as unknown as Outcome)).toContain(code);
	});

	test('is caught when it is of a part, cut by sites, or said as a table or an order too', () => {
		expect(codesOf(said, ({ groups }) => (groups[0] = { id: 'all', respondents: 22 }))).toEqual([
			'ballot-not-of-the-whole'
		]);
		expect(codesOf(said, ({ groups }) => groups.push({ id: 'a', respondents: 7 }))).toEqual([
			'vote-cut'
		]);
		const beside = { item: 'project', question: 'project' };
		for (const place of ['tables', 'orders'] as const) {
			expect(codesOf(said, (release) => release[place].push(beside))).toEqual([
				'ballot-said-beside'
			]);
		}
		for (const place of ['items', 'orders'] as const) {
			expect(codesOf(said, ({ plan }) => plan[place].push(beside))).toEqual(['ballot-said-beside']);
		}
	});
});

describe('an attacker with the rules and two votes', () => {
	/** Whether some composition of these voters, published so, proves a vote. */
	function wins(voters: number, publish: (votes: Votes) => unknown, coalition = 2): boolean {
		const fibres = Map.groupBy(everyVote(voters), (votes) => JSON.stringify(publish(votes)));
		return [...fibres.values()].some((possible) => proofOfVote(possible, coalition) !== 'none');
	}

	const words = ([inFavour, blank, against]: Votes, margin: 3 | 4 = 3) =>
		saySides({ for: inFavour, blank, against }, margin);
	const verdict = ([inFavour, blank, against]: Votes, rule: Parameters<typeof isAdopted>[1]) =>
		isAdopted({ for: inFavour, blank, against }, rule);
	const cast = { threshold: half, base: 'cast', electorate: 40 } as const;

	test('loses under the rules, for 7 to 22 voters', () => {
		for (const voters of [7, 8, 9, 10, 11, 12, 15, 22]) {
			expect(wins(voters, (votes) => [words(votes), verdict(votes, cast)])).toBe(false);
			expect(wins(voters, (votes) => verdict(votes, cast))).toBe(false);
		}
	});

	test('wins when counts are told exactly', () => {
		expect(wins(12, (votes) => [votes, verdict(votes, cast)])).toBe(true);
	});

	test('wins when words stop one short of the margin', () => {
		const short = ([inFavour, , against]: Votes) => [
			Math.min(10, Math.max(2, inFavour)),
			Math.min(10, Math.max(2, against))
		];
		expect(wins(12, short)).toBe(true);
	});

	test('wins when fewer than seven are told of, or blanks beside a side that nobody counts', () => {
		expect(wins(5, (votes) => verdict(votes, cast))).toBe(true);
		expect(wins(12, ([, blank]) => blank)).toBe(true);
	});

	test('wins at turnouts that the ballot has to warn of', () => {
		const quarters = { ...cast, threshold: threeQuarters, base: 'voters' } as const;
		expect(wins(8, (votes) => verdict(votes, quarters))).toBe(true);
		expect(wins(12, (votes) => verdict(votes, quarters))).toBe(false);
		const members = { ...cast, base: 'electorate', electorate: 20 } as const;
		expect(wins(12, (votes) => verdict(votes, members))).toBe(true);
	});

	test('wins with a vote more than the margin is for', () => {
		expect(wins(12, (votes) => words(votes), 3)).toBe(true);
		expect(wins(12, (votes) => words(votes, 4), 3)).toBe(false);
	});

	test('tells whose vote is known, and nothing of compositions that cannot be', () => {
		expect(proofOfVote([[11, 0, 1]], 2)).toEqual({ coalition: [0, 0, 1], vote: 0 });
		expect(proofOfVote([[4, 4, 4]], 2)).toBe('none');
		expect(proofOfVote([], 2)).toBeNull();
	});

	test('is shown the same proofs by the compositions looked at in a large vote as by all', () => {
		for (const possible of [(votes: Votes) => votes[2] <= 1, (votes: Votes) => votes[0] > 130]) {
			const all = everyVote(250).filter(possible);
			const near = [...compositionsOf(251, [131])].filter(possible);
			expect(proofOfVote(near, 2) === 'none').toBe(proofOfVote(all, 2) === 'none');
		}
	});
});
