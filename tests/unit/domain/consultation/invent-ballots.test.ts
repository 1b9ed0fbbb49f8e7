import { describe, expect, test } from 'vitest';
import type { Announcement } from '#lib/domain/consultation/ballot-rules.ts';
import { inventBallots } from '#lib/domain/consultation/invent-ballots.ts';
import { makeOutcomes } from '#lib/domain/consultation/make-outcome.ts';
import { seededChance } from '#lib/server/demonstration/chance.ts';
import { voteQuestionnaire, voteRules } from '../../../support/formal-vote.ts';

function invented(announcement: Announcement, voters = 15) {
	const rules = voteRules(30, { announcement });
	const gathered = inventBallots(rules, voteQuestionnaire, voters, seededChance(50_000));
	const [outcome] = makeOutcomes(rules, gathered, 3);
	if (outcome?.kind !== 'motion') throw new Error('not the outcome of a proposal');
	return { gathered, outcome };
}

describe('invented ballots', () => {
	test('are as many as are thought to vote, and the same each time', () => {
		const { gathered } = invented('exact');
		const counts = gathered.questions[0]?.ballots.map(({ count }) => count) ?? [];
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(15);
		expect(invented('exact').gathered).toEqual(gathered);
	});

	test('are said exactly of an exact vote, and not at all where only the result is announced', () => {
		const { sides } = invented('exact').outcome;
		expect(sides.map(({ kind }) => kind)).toEqual(['exact', 'exact', 'exact']);
		expect(sides.reduce((sum, said) => sum + (said.kind === 'exact' ? said.count : NaN), 0)).toBe(
			15
		);
		expect(invented('result-only').outcome.sides).toEqual([]);
	});

	test('never say a small number of a protected vote', () => {
		for (const said of invented('protected').outcome.sides) {
			if (said.kind === 'exact') expect(said.count).toBeGreaterThan(3);
		}
		expect(invented('protected').outcome.sides).toHaveLength(3);
	});

	test('rank each option once at most, and pay for no more than the sum', () => {
		const options = ['a', 'b', 'c', 'd'].map((code) => ({ code, label: { fr: code } }));
		const asked = { text: { fr: 'Quoi ?' }, short: { fr: 'Quoi' }, options };
		const rules = voteRules(30, {
			questions: [
				{ item: 'ordre', method: { kind: 'schulze' }, tie: { kind: 'stands' } },
				{
					item: 'travaux',
					method: { kind: 'budget-approval' },
					tie: { kind: 'stands' },
					budget: { total: 10, costs: { a: 6, b: 5, c: 4, d: 11 } }
				}
			]
		});
		const questionnaire = {
			questions: [
				{ id: 'ordre', kind: 'ranking', places: 3, ...asked },
				{ id: 'travaux', kind: 'several-choices', ...asked }
			]
		} as const;
		const [order, works] = inventBallots(rules, questionnaire, 40, seededChance(1)).questions;
		for (const { places } of order?.ballots ?? []) {
			expect([0, 3]).toContain(places.length);
			expect(new Set(places.flat()).size).toBe(places.length);
		}
		const cost: Record<string, number> = { a: 6, b: 5, c: 4, d: 11 };
		for (const { places } of works?.ballots ?? []) {
			expect(places.flat().reduce((sum, code) => sum + (cost[code] ?? NaN), 0)).toBeLessThanOrEqual(
				10
			);
		}
	});
});
