import { describe, expect, test } from 'vitest';
import type { BallotRules, TallyMethod } from '#lib/domain/consultation/ballot-rules.ts';
import type { CountedBallot } from '#lib/domain/consultation/counted-ballot.ts';
import { makeOutcomes } from '#lib/domain/consultation/make-outcome.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { checkOutcomes } from '#lib/domain/disclosure/audit/check-outcomes.ts';
import { formalVote, half } from '../../consultation/votes.ts';
import { codesOf, releaseOf } from './released-outcome.ts';

const said3 = {
	options: ['a', 'b', 'c'],
	places: null,
	atMost: null,
	seats: 1,
	drawn: null,
	budget: null,
	decides: true
} as const;

/** How an election of that kind is said, of these ballots. */
function choiceOf(
	method: TallyMethod,
	ballots: readonly CountedBallot[],
	{ decides = true, kind = 'ranking' } = {}
): Outcome {
	const ranked =
		method.kind === 'points' || method.kind === 'schulze' || method.kind === 'instant-runoff';
	const { formal } = formalVote({ threshold: half });
	const budget = method.kind.startsWith('budget')
		? { total: 90, costs: { a: 60, b: 20, c: 10 } }
		: null;
	const rules: BallotRules = {
		version: 1,
		kind: kind as BallotRules['kind'],
		announcement: decides ? 'result-only' : 'protected',
		questions: [
			{ item: 'q', method, tie: { kind: 'stands' }, ...(budget === null ? {} : { budget }) }
		],
		formal: decides ? formal : null
	};
	const voters = ballots.reduce((sum, { count }) => sum + count, 0);
	const questions = [{ item: 'q', options: ['a', 'b', 'c'], places: ranked ? 2 : null, ballots }];
	const [outcome] = makeOutcomes(rules, { voters, questions }, 3);
	if (outcome === undefined) throw new Error('nothing is said');
	return outcome;
}
const alike = (count: number, ...codes: string[]): CountedBallot => ({
	count,
	places: codes.map((code) => [code])
});
const together = (count: number, ...codes: string[]): CountedBallot => ({ count, places: [codes] });
const rankings = ['points', 'schulze', 'instant-runoff'] as const;

describe('an order, an election or works in a downloaded release', () => {
	test('is caught when an option is said twice', () => {
		const core = { item: 'q', announcement: 'protected', voters: 12, quorum: null } as const;
		const ballot = { ...said3, decides: false };
		const chosen: Outcome = {
			...core,
			kind: 'chosen',
			method: 'approval',
			chosen: ['a'],
			tied: ['a'],
			ballot
		};
		const order: Outcome = {
			...core,
			kind: 'order',
			method: 'schulze',
			places: [['a'], ['b', 'a'], ['c']],
			ballot: { ...ballot, places: 3 }
		};
		expect(codesOf(chosen)).toContain('option-said-twice');
		expect(codesOf(order)).toEqual(['option-said-twice']);
		expect(codesOf({ ...order, places: [['a'], ['b'], ['c']] })).toEqual([]);
	});

	test.each(rankings)('by %s prove no vote of seven', (kind) => {
		for (const decides of kind === 'points' ? [true, false] : [true]) {
			for (const ballots of [
				[alike(7, 'a', 'b')],
				[alike(3, 'a'), alike(3, 'b', 'c'), alike(1, 'c')]
			]) {
				const outcome = choiceOf({ kind }, ballots, { decides });
				expect(outcome.kind).toBe('order');
				expect(codesOf(outcome)).toEqual([]);
				expect(checkOutcomes(releaseOf(outcome)).examined).toMatchObject([{ attacked: true }]);
			}
		}
	});

	test('by names prove no vote of seven to twelve', () => {
		for (const voters of [7, 9, 12]) {
			const elected = [together(voters - 2, 'a'), together(2, 'b')];
			expect(
				codesOf(choiceOf({ kind: 'plurality', seats: 1 }, elected, { kind: 'election' }))
			).toEqual([]);
			expect(codesOf(choiceOf({ kind: 'approval', seats: 1 }, elected))).toEqual([]);
		}
		const two = [together(6, 'a', 'b'), together(2, 'c')];
		expect(codesOf(choiceOf({ kind: 'approval', seats: 2 }, two, { kind: 'election' }))).toEqual(
			[]
		);
	});

	test.each(['budget-approval', 'budget-equal-shares'] as const)(
		'paid for by %s prove no vote of nine',
		(kind) => {
			for (const ballots of [[together(9, 'a', 'b', 'c')], [together(5, 'a'), together(4, 'b')]]) {
				expect(codesOf(choiceOf({ kind }, ballots, { decides: false }))).toEqual([]);
			}
		}
	);

	test('of few say as much as was warned of, and the report tells that it is a proof', () => {
		const one = choiceOf({ kind: 'points' }, [alike(1, 'b', 'a')]);
		expect(one.kind).toBe('chosen');
		expect(codesOf(one)).toEqual(['proof']);
		expect(codesOf(choiceOf({ kind: 'plurality', seats: 1 }, [together(2, 'a')]))).toEqual([
			'proof'
		]);
	});

	test('that have too many elections to try are checked by their rules, and the report says so', () => {
		const outcome = choiceOf({ kind: 'points' }, [alike(60, 'a', 'b'), alike(40, 'c')]);
		const { faults, examined } = checkOutcomes(releaseOf(outcome));
		expect(faults).toEqual([]);
		expect(examined).toMatchObject([{ attacked: false, proved: false }]);
	});
});

describe('a rule of ballots switched off', () => {
	const orderOf = (voters: number, places: string[][], change = {}): Outcome => ({
		kind: 'order',
		item: 'q',
		method: 'points',
		announcement: 'result-only',
		voters,
		quorum: null,
		places,
		ballot: { ...said3, places: 2, ...change }
	});

	test('is found: the whole order of few, which proves their ballots', () => {
		for (const voters of [1, 2, 3]) {
			const codes = codesOf(orderOf(voters, [['b'], ['a'], ['c']]));
			expect(codes).toContain('order-of-too-few');
			expect(codes).toContain('proof');
		}
		expect(codesOf(orderOf(6, [['b'], ['a'], ['c']]))).toContain('order-of-too-few');
		expect(codesOf(orderOf(7, [['b'], ['a'], ['c']]))).toEqual([]);
	});

	test('is found: advice said of few', () => {
		expect(codesOf(orderOf(6, [['b'], ['a'], ['c']], { decides: false }))).toContain(
			'said-of-too-few'
		);
		const chosen = choiceOf({ kind: 'approval', seats: 1 }, [together(6, 'a')], { decides: false });
		expect(chosen.kind).toBe('withheld');
		const told: Outcome = {
			...chosen,
			kind: 'chosen',
			chosen: ['a'],
			tied: [],
			ballot: { ...said3, decides: false }
		};
		expect(codesOf(told)).toContain('said-of-too-few');
	});

	test('is found: works paid for that nearly everybody had to choose', () => {
		const outcome: Outcome = {
			kind: 'funded',
			item: 'q',
			method: 'budget-equal-shares',
			announcement: 'protected',
			voters: 9,
			quorum: null,
			funded: ['a'],
			tied: [],
			spent: 90,
			total: 90,
			ballot: { ...said3, decides: false, budget: { total: 90, costs: { a: 90, b: 20, c: 10 } } }
		};
		expect(codesOf(outcome)).toContain('paid-by-nearly-all');
		expect(codesOf({ ...outcome, spent: 10 })).toContain('sum-unfit');
		// Each alone is little; together they take what everybody has.
		const together: Outcome = {
			...outcome,
			funded: ['a', 'b', 'c'],
			ballot: { ...said3, decides: false, budget: { total: 90, costs: { a: 60, b: 20, c: 10 } } }
		};
		expect(codesOf(together)).toContain('paid-by-nearly-all');
	});

	test.each<[string, Outcome, string]>([
		['an order that leaves an option out', orderOf(9, [['b'], ['a']]), 'order-incomplete'],
		[
			'a tie where an order was drawn',
			orderOf(9, [['b', 'a'], ['c']], { drawn: ['a', 'b', 'c'] }),
			'tie-unfit'
		],
		[
			'an order without its ballot',
			{ ...orderOf(9, []), ballot: undefined } as unknown as Outcome,
			'ballot-not-said'
		],
		[
			'more chosen than there are seats',
			{
				...orderOf(9, []),
				kind: 'chosen',
				method: 'approval',
				chosen: ['a', 'b'],
				tied: [],
				ballot: said3
			},
			'seats-unfit'
		],
		[
			'what no ballots choose',
			{
				...orderOf(9, []),
				kind: 'chosen',
				method: 'plurality',
				chosen: [],
				tied: ['a', 'b'],
				ballot: { ...said3, drawn: ['a', 'b', 'c'] }
			},
			'choice-of-no-ballots'
		]
	])('is found: %s', (_, outcome, code) => {
		expect(codesOf(outcome)).toContain(code);
	});

	test('is found: a vote that is cut by sites', () => {
		const outcome = choiceOf({ kind: 'points' }, [alike(9, 'a', 'b')]);
		expect(codesOf(outcome, ({ groups }) => groups.push({ id: 'a', respondents: 7 }))).toEqual([
			'vote-cut'
		]);
	});
});
