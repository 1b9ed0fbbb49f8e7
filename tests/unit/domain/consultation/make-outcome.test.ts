import { describe, expect, test } from 'vitest';
import type { BallotRules, TallyMethod } from '#lib/domain/consultation/ballot-rules.ts';
import type { CountedBallot } from '#lib/domain/consultation/counted-ballot.ts';
import { makeOutcomes } from '#lib/domain/consultation/make-outcome.ts';
import { rangeOf } from '#lib/domain/disclosure/range.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { voteRules } from '../../../support/formal-vote.ts';

const options = ['pour', 'blanc', 'contre'];

const ballot = (code: string, count: number): CountedBallot[] =>
	count === 0 ? [] : [{ places: [[code]], count }];

function saidOf(
	rules: BallotRules,
	[inFavour, blank, against]: readonly [number, number, number]
): Outcome | undefined {
	const ballots = [
		...ballot('pour', inFavour),
		...ballot('blanc', blank),
		...ballot('contre', against)
	];
	const gathered = {
		voters: inFavour + blank + against,
		questions: [{ item: 'proposition', options, places: null, ballots }]
	};
	return makeOutcomes(rules, gathered, 3)[0];
}

const bytesOf = (rules: BallotRules, counts: readonly [number, number, number]): string =>
	JSON.stringify(saidOf(rules, counts));

/** All the ways so many voters can vote. */
const waysOf = (voters: number): (readonly [number, number, number])[] =>
	Array.from({ length: voters + 1 }, (_, inFavour) =>
		Array.from(
			{ length: voters - inFavour + 1 },
			(__, blank) => [inFavour, blank, voters - inFavour - blank] as const
		)
	).flat();

const advisory = (
	method: TallyMethod,
	places: BallotRules['questions'][number]['budget']
): BallotRules => ({
	version: 1,
	kind: 'ranking',
	announcement: 'protected',
	formal: null,
	questions: [
		{
			item: 'q',
			method,
			tie: { kind: 'stands' },
			...(places === undefined ? {} : { budget: places })
		}
	]
});

describe('a protected vote', () => {
	test('of twelve reads the same at 12–0, 11–1, 10–2 and 9–3, and differs at 8–4', () => {
		const rules = voteRules(20);
		const unanimous = bytesOf(rules, [12, 0, 0]);
		for (const counts of [
			[11, 0, 1],
			[10, 0, 2],
			[9, 0, 3],
			[9, 3, 0],
			[10, 1, 1]
		] as const) {
			expect(bytesOf(rules, counts)).toBe(unanimous);
		}
		expect(bytesOf(rules, [8, 0, 4])).not.toBe(unanimous);
		expect(saidOf(rules, [8, 0, 4])).toMatchObject({
			sides: [{ kind: 'exact', count: 8 }, {}, {}]
		});
	});

	test('never says of a side but what is true of it', () => {
		for (const voters of [7, 8, 9, 12, 22]) {
			for (const counts of waysOf(voters)) {
				const outcome = saidOf(voteRules(40), counts);
				if (outcome?.kind !== 'motion') throw new Error('no motion');
				expect(outcome.sides).toHaveLength(3);
				for (const [place, said] of outcome.sides.entries()) {
					const { from, to } = rangeOf(said, voters);
					expect(counts[place]).toBeGreaterThanOrEqual(from);
					expect(counts[place]).toBeLessThanOrEqual(to);
				}
			}
		}
	});

	test('leaves at least three voters who may be outside each side that has them, whatever the counts', () => {
		const rules = voteRules(40);
		for (const voters of [7, 9, 10, 12, 15]) {
			const alike = new Map<string, number[]>();
			for (const counts of waysOf(voters)) {
				const bytes = bytesOf(rules, counts);
				alike.set(bytes, [...(alike.get(bytes) ?? []), counts[0]]);
			}
			for (const inFavour of alike.values()) {
				// Some world with the same bytes has three who were not for it.
				expect(Math.min(...inFavour)).toBeLessThanOrEqual(voters - 3);
			}
		}
	});

	test('under seven says the result alone', () => {
		expect(saidOf(voteRules(40), [6, 0, 0])).toMatchObject({ verdict: 'adopted', sides: [] });
		expect(bytesOf(voteRules(40), [6, 0, 0])).toBe(bytesOf(voteRules(40), [4, 0, 2]));
	});
});

test('without a quorum nothing is counted, whoever was for it', () => {
	const rules = voteRules(40, { quorum: { numerator: 1, denominator: 2, strict: false } });
	const said = saidOf(rules, [19, 0, 0]);
	expect(said).toMatchObject({
		verdict: 'no-quorum',
		sides: [],
		quorum: { needed: 20, electorate: 40, reached: false }
	});
	expect(bytesOf(rules, [0, 0, 19])).toBe(JSON.stringify(said));
	expect(saidOf(rules, [20, 0, 0])).toMatchObject({ verdict: 'adopted' });
});

test('the result alone names no side, and exact counts are exact', () => {
	expect(saidOf(voteRules(40, { announcement: 'result-only' }), [20, 1, 0])).toMatchObject({
		verdict: 'adopted',
		sides: []
	});
	expect(saidOf(voteRules(40, { announcement: 'exact' }), [20, 1, 0])).toMatchObject({
		sides: [
			{ kind: 'exact', count: 20 },
			{ kind: 'exact', count: 1 },
			{ kind: 'exact', count: 0 }
		]
	});
});

describe('what people advise', () => {
	const ranking = (count: number): readonly CountedBallot[] => [
		{ places: [['a'], ['b'], ['c']], count }
	];

	test('is withheld under so many responses that an order would tell who chose its last option', () => {
		const of = (voters: number): Outcome | undefined =>
			makeOutcomes(
				advisory({ kind: 'points' }, undefined),
				{
					voters,
					questions: [{ item: 'q', options: ['a', 'b', 'c'], places: 3, ballots: ranking(voters) }]
				},
				3
			)[0];
		expect(of(6)).toEqual({
			kind: 'withheld',
			item: 'q',
			method: 'points',
			announcement: 'protected',
			voters: 6,
			quorum: null
		});
		expect(of(7)).toMatchObject({ kind: 'order', places: [['a'], ['b'], ['c']] });
		expect(JSON.stringify(of(7))).not.toMatch(/points":|counted/);
	});

	test('does not pay for works that nearly everybody would have had to choose', () => {
		const of = (cost: number): Outcome | undefined =>
			makeOutcomes(
				advisory(
					{ kind: 'budget-equal-shares' },
					{ total: 9_000, costs: { toit: cost, bancs: 1_000 } }
				),
				{
					voters: 9,
					questions: [
						{
							item: 'q',
							options: ['toit', 'bancs'],
							places: null,
							ballots: [{ places: [['toit', 'bancs']], count: 9 }]
						}
					]
				},
				3
			)[0];
		expect(of(5_000)).toMatchObject({ funded: ['toit', 'bancs'], spent: 6_000 });
		expect(of(6_001)).toMatchObject({ funded: ['bancs'], spent: 1_000, total: 9_000 });
	});

	test('does not pay for works that together take what nearly everybody has', () => {
		const costs = { toit: 6000, bancs: 2000, rampe: 1000 };
		const [said] = makeOutcomes(
			advisory({ kind: 'budget-equal-shares' }, { total: 9_000, costs }),
			{
				voters: 9,
				questions: [
					{
						item: 'q',
						options: ['toit', 'bancs', 'rampe'],
						places: null,
						ballots: [{ places: [['toit', 'bancs', 'rampe']], count: 9 }]
					}
				]
			},
			3
		);
		// Nine thousand would tell that all nine gave all they had.
		expect(said).toMatchObject({ funded: ['bancs', 'rampe'], tied: [], spent: 3000 });
	});
});

describe('an order that decides', () => {
	const order = ['a', 'b', 'c', 'd'];
	const decided = (method: TallyMethod, ballots: readonly CountedBallot[]): Outcome | undefined => {
		const voters = ballots.reduce((sum, { count }) => sum + count, 0);
		const rules = voteRules(40, {
			announcement: 'result-only',
			questions: [{ item: 'q', method, tie: { kind: 'stands' } }]
		});
		const questions = [{ item: 'q', options: order, places: 2, ballots }];
		return makeOutcomes({ ...rules, kind: 'ranking' }, { voters, questions }, 3)[0];
	};
	const alike = (count: number, ...codes: string[]): CountedBallot[] => [
		{ count, places: codes.map((code) => [code]) }
	];

	test.each(['points', 'schulze', 'instant-runoff'] as const)(
		'of one voter by %s is not that ballot: its first place alone is said',
		(kind) => {
			const one = decided({ kind }, alike(1, 'c', 'a'));
			expect(one).toMatchObject({ kind: 'chosen', chosen: ['c'], tied: [] });
			expect(JSON.stringify({ ...one, ballot: null })).not.toContain('"a"');
			for (const second of ['a', 'b', 'd']) {
				expect(decided({ kind }, alike(1, 'c', second))).toEqual(one);
			}
		}
	);

	test('is said whole from as many voters as that of advice, and not of one less', () => {
		// Four options, two places: 4 × 3 + 6 points needed, 3 given a ballot.
		expect(decided({ kind: 'points' }, alike(6, 'c', 'a'))).toMatchObject({ kind: 'chosen' });
		expect(decided({ kind: 'points' }, alike(7, 'c', 'a'))).toMatchObject({
			kind: 'order',
			places: [['c'], ['a'], ['b', 'd']]
		});
	});

	test('of few who are tied says that they are, and nothing of the rest', () => {
		const said = decided({ kind: 'points' }, [...alike(1, 'c'), ...alike(1, 'b')]);
		expect(said).toMatchObject({ kind: 'chosen', chosen: [], tied: ['b', 'c'] });
		expect(JSON.stringify({ ...said, ballot: null })).not.toMatch(/"[ad]"/);
	});
});
