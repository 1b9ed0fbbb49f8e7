import { describe, expect, it } from 'vitest';
import type { TallyMethod } from '#lib/domain/consultation/ballot-rules.ts';
import type { Ballots } from '#lib/domain/consultation/tally/ballots.ts';
import { type CountingRule, tally } from '#lib/domain/consultation/tally/tally.ts';
import { shuffled } from '#lib/server/demonstration/chance.ts';
import { refusalCode } from '../../../../support/refusal-code.ts';
import { budgetFor, electionOf, rankedBy, stands } from './elections.ts';

const ranking: readonly TallyMethod[] = [
	{ kind: 'plurality', seats: 2 },
	{ kind: 'approval', seats: 2 },
	{ kind: 'points' },
	{ kind: 'schulze' },
	{ kind: 'instant-runoff' }
];
const budgets: readonly TallyMethod[] = [
	{ kind: 'budget-approval' },
	{ kind: 'budget-equal-shares' }
];
const every = [...ranking, ...budgets].map((method) => [method.kind, method] as const);
const seeds = Array.from({ length: 400 }, (_, seed) => seed + 5000);

/** What is found, as sets: places and who has the seats, or works. */
function foundBy(method: TallyMethod, ballots: Ballots, budget: CountingRule['budget']): string {
	const rule = { method, tie: stands, ...(budget === undefined ? {} : { budget }) };
	const found = tally(rule, ballots, null);
	const sorted = (list: readonly string[]): string[] => list.toSorted();
	if (found.kind === 'ranked') {
		return JSON.stringify([found.places.map(sorted), sorted(found.chosen), sorted(found.tied)]);
	}
	if (found.kind === 'funded') return JSON.stringify([sorted(found.funded), sorted(found.tied)]);
	throw new Error(found.kind);
}

describe.each(every)('a count by %s', (_, method) => {
	it('is the same whoever the voters are, and however alike ballots are put together', () => {
		for (const seed of seeds) {
			const { options, ballots, chance } = electionOf(seed);
			const budget = budgetFor(options, chance);
			const apart = ballots.flatMap(({ count, places }) =>
				Array.from({ length: count }, () => ({ count: 1, places }))
			);
			const before = foundBy(method, { options, ballots }, budget);
			expect(foundBy(method, { options, ballots: shuffled(apart, chance) }, budget)).toBe(before);
		}
	});

	it('is the same whatever options are called, and in whatever order they stand', () => {
		for (const seed of seeds) {
			const { options, ballots, chance } = electionOf(seed);
			const budget = budgetFor(options, chance);
			const called = new Map(options.map((option, index) => [option, `n${9 - index}`]));
			const name = (option: string): string => called.get(option) ?? '';
			const renamed: Ballots = {
				options: shuffled(options, chance).map(name),
				ballots: ballots.map(({ count, places }) => ({
					count,
					places: places.map((place) => place.toReversed().map(name))
				}))
			};
			const costs = Object.fromEntries(
				Object.entries(budget.costs).map(([option, cost]) => [name(option), cost])
			);
			const before = foundBy(method, { options, ballots }, budget);
			const after = foundBy(method, renamed, { total: budget.total, costs });
			const inOldNames = [...called].reduce(
				(text, [old, now]) => text.replaceAll(`"${now}"`, `"${old}"`),
				after
			);
			// Sorted anew under the old names.
			const resorted = JSON.stringify(
				JSON.parse(inOldNames, (__, value: unknown) =>
					Array.isArray(value) && value.every((one) => typeof one === 'string')
						? value.toSorted()
						: value
				)
			);
			expect(resorted).toBe(before);
		}
	});

	it('counts nobody, nothing to choose from, and one option', () => {
		const budget = { total: 10, costs: { a: 3, b: 4 } };
		const rule: CountingRule = { method, tie: { kind: 'drawn', order: ['b', 'a'] }, budget };
		const none = tally(rule, { options: ['a', 'b'], ballots: [] }, null);
		expect(none).toMatchObject({ voters: 0, blank: 0 });
		if (none.kind === 'ranked') {
			expect(none).toMatchObject({ places: [['a', 'b']], chosen: [], tied: ['a', 'b'] });
		} else expect(none).toMatchObject({ funded: [], tied: [], spent: 0 });
		const alone = { method, tie: stands, budget };
		const empty = tally(alone, { options: [], ballots: [{ count: 2, places: [] }] }, null);
		expect(empty).toMatchObject({ voters: 2, blank: 2 });
		const one = tally(alone, { options: ['a'], ballots: [{ count: 2, places: [['a']] }] }, null);
		expect(one).toMatchObject(one.kind === 'funded' ? { funded: ['a'] } : { chosen: ['a'] });
	});

	it('refuses ballots that cannot be, by name', () => {
		const budget = { total: 10, costs: { a: 3, b: 4 } };
		const refused = (ballots: Ballots, tie: CountingRule['tie'] = stands): string | null =>
			refusalCode(() => tally({ method, tie, budget }, ballots, null));
		const options = ['a', 'b'];
		expect(refused({ options: ['a', 'a'], ballots: [] })).toBe('duplicate-option');
		const twice = [{ count: 1, places: [['a'], ['b', 'a']] }];
		expect(refused({ options, ballots: twice })).toBe('option-twice-on-ballot');
		const other = [{ count: 1, places: [['c']] }];
		expect(refused({ options, ballots: other })).toBe('unknown-option');
		for (const count of [0, -1, 0.5, NaN, 2 ** 53]) {
			expect(refused({ options, ballots: [{ count, places: [] }] })).toBe('bad-ballot-count');
		}
		for (const order of [['a'], ['a', 'a'], ['a', 'b', 'c']]) {
			expect(refused({ options, ballots: [] }, { kind: 'drawn', order })).toBe(
				'drawn-order-incomplete'
			);
		}
	});
});

describe('a count with an order that was drawn', () => {
	it.each(ranking.map((method) => [method.kind, method] as const))(
		'leaves no tie, and keeps what %s puts before (instant runoff: the winner if no tie decides)',
		(_, method) => {
			for (const seed of seeds) {
				const election = electionOf(seed);
				const free = rankedBy({ method, tie: stands }, election);
				if (free.voters === 0) continue;
				const order = shuffled(election.options, election.chance);
				const drawn = rankedBy({ method, tie: { kind: 'drawn', order } }, election);
				expect(drawn.places.every((place) => place.length === 1)).toBe(true);
				expect(drawn.tied).toEqual([]);
				if (method.kind === 'instant-runoff') {
					expect(free.places[0]).toContain(drawn.places[0]?.[0]);
				} else {
					const expected = free.places.flatMap((place) =>
						place.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
					);
					expect(drawn.places.flat()).toEqual(expected);
				}
			}
		}
	);
});

describe('a count when somebody puts an option higher', () => {
	it.each(
		ranking
			.filter(({ kind }) => kind !== 'instant-runoff')
			.map((method) => [method.kind, method] as const)
	)('never takes the first place from it by %s', (_, method) => {
		for (const seed of seeds) {
			const { options, ballots } = electionOf(seed);
			const [ballot, ...others] = ballots;
			if (ballot === undefined) continue;
			for (const option of options) {
				const before = rankedBy({ method, tie: stands }, { options, ballots });
				if (before.places[0]?.includes(option) !== true) continue;
				const rest = ballot.places
					.map((place) => place.filter((one) => one !== option))
					.filter((place) => place.length > 0);
				const raised = { count: ballot.count, places: [[option], ...rest] };
				const after = rankedBy({ method, tie: stands }, { options, ballots: [raised, ...others] });
				expect(after.places[0]).toContain(option);
			}
		}
	});
});

describe('a budget', () => {
	it.each(budgets.map((method) => [method.kind, method] as const))(
		'is never overspent by %s, ties or not',
		(_, method) => {
			for (const seed of seeds) {
				const { options, ballots, chance } = electionOf(seed);
				const budget = budgetFor(options, chance);
				const order = shuffled(options, chance);
				for (const tie of [stands, { kind: 'drawn', order } as const]) {
					const found = tally({ method, tie, budget }, { options, ballots }, null);
					if (found.kind !== 'funded') throw new Error(found.kind);
					expect(found.spent).toBeLessThanOrEqual(budget.total);
					expect(found.spent).toBe(
						found.funded.reduce((sum, option) => sum + (budget.costs[option] ?? 0), 0)
					);
					if (tie.kind === 'drawn') expect(found.tied).toEqual([]);
				}
			}
		}
	);

	it('gives a third of the voters what a third of the sum pays for, by equal shares alone', () => {
		const options = ['hall', 'roof', 'garden'];
		const ballots = [
			{ count: 6, places: [['hall', 'roof']] },
			{ count: 3, places: [['garden']] }
		];
		const budget = { total: 9, costs: { hall: 4, roof: 5, garden: 3 } };
		const by = (method: TallyMethod) =>
			tally({ method, tie: stands, budget }, { options, ballots }, null);
		expect(by({ kind: 'budget-approval' })).toMatchObject({ funded: ['hall', 'roof'] });
		expect(by({ kind: 'budget-equal-shares' })).toMatchObject({
			funded: ['hall', 'garden'],
			spent: 7
		});
	});

	it('is refused without a sum, or with a cost that is none', () => {
		const ballots = { options: ['a'], ballots: [] };
		const method = { kind: 'budget-approval' } as const;
		expect(refusalCode(() => tally({ method, tie: stands }, ballots, null))).toBe('budget-missing');
		for (const cost of [0, -1, 1.5, NaN]) {
			const budget = { total: 1, costs: { a: cost } };
			expect(refusalCode(() => tally({ method, tie: stands, budget }, ballots, null))).toBe(
				'bad-cost'
			);
		}
		const budget = { total: 1, costs: {} };
		expect(refusalCode(() => tally({ method, tie: stands, budget }, ballots, null))).toBe(
			'bad-cost'
		);
		const debt = { total: -1, costs: { a: 1 } };
		expect(refusalCode(() => tally({ method, tie: stands, budget: debt }, ballots, null))).toBe(
			'bad-total'
		);
	});
});

describe('ties for last that nobody drew for', () => {
	const bullet = (codes: string): Ballots => ({
		options: Array.from(codes),
		ballots: Array.from(codes).map((code) => ({ count: 1, places: [[code]] }))
	});

	it('are a tie of all, where all are alike', () => {
		const found = rankedBy({ method: { kind: 'instant-runoff' }, tie: stands }, bullet('abcdefgh'));
		expect(found).toMatchObject({
			places: [Array.from('abcdefgh')],
			chosen: [],
			tied: Array.from('abcdefgh')
		});
	});

	it('are said to be too many to follow where they are, with all who might win', () => {
		const many = 'abcdefghijklmnopqrst';
		const found = rankedBy({ method: { kind: 'instant-runoff' }, tie: stands }, bullet(many));
		if (found.counted.kind !== 'rounds') throw new Error(found.counted.kind);
		expect(found.counted.everyWay).toBe(false);
		expect(found.tied).toEqual(Array.from(many));
	});

	it('never take the seats that are sure from those who have them', () => {
		const ballots = {
			options: ['a', 'b', 'c'],
			ballots: [
				{ count: 3, places: [['b']] },
				{ count: 1, places: [['a', 'c']] }
			]
		};
		const rule = { method: { kind: 'approval', seats: 2 }, tie: stands } as const;
		expect(rankedBy(rule, ballots)).toMatchObject({ chosen: ['b'], tied: ['a', 'c'] });
	});
});
