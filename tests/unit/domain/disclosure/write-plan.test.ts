import { describe, expect, it } from 'vitest';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import { writePlan, type PlanRequest } from '#lib/domain/disclosure/write-plan.ts';
import type { Condition } from '#lib/domain/questionnaire/condition.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { sample, scale } from './questionnaire.ts';

const request: PlanRequest = {
	questionnaire: sample,
	root: { id: 'all', label: 'Ensemble' },
	sites: [
		{ id: 'a', label: 'A', frame: 12, sister: 'b' },
		{ id: 'b', label: 'B', frame: 40 }
	],
	policy: { version: 1, margin: 3 }
};

function refusal(over: Partial<PlanRequest>): string {
	try {
		writePlan({ ...request, ...over });
	} catch (error) {
		return (error as Refusal).message;
	}
	return 'taken';
}

describe('the plan', () => {
	it('says each question by sites unless a tree was chosen, and tells why others are unsaid', () => {
		const plan = writePlan(request);
		expect(
			plan.items.map(({ item, reading, conditional }) => [item, reading, conditional])
		).toEqual([
			['securite', 'three-answers', false],
			['isolement', 'three-answers', false],
			['utilise', 'three-answers', true],
			['besoins.loyer', 'yes-alone', false],
			['besoins.paix', 'yes-alone', false]
		]);
		expect(plan.items.every(({ tree }) => tree.kind === 'sites')).toBe(true);
		expect(plan.orders).toEqual([
			{ item: 'travaux', options: ['toit', 'cour', 'salle'], places: 2 }
		]);
		expect(
			Object.fromEntries(plan.unsaid.map(({ question, reason }) => [question, reason]))
		).toEqual({
			accueil: 'statement',
			offert: 'filter',
			mot: 'text',
			age: 'background',
			menage: 'background',
			revenu: 'background'
		});
	});

	it('never says a filter and what depends on it, at any depth', () => {
		const questions = [
			scale('un'),
			scale('deux', { shownIf: { kind: 'answered', question: 'un' } }),
			scale('trois', {
				shownIf: { kind: 'not', of: { kind: 'all', of: [{ kind: 'answered', question: 'deux' }] } }
			})
		];
		const questionnaire = { ...sample, questions };
		const said = (saidFilters: string[]): string[] =>
			writePlan({ ...request, questionnaire, saidFilters }).items.map(({ item }) => item);
		expect(said([])).toEqual(['trois']);
		expect(said(['deux'])).toEqual(['deux']);
		expect(said(['un'])).toEqual(['un']);
		expect(refusal({ questionnaire, saidFilters: ['un', 'deux'] })).toBe(
			'filter-and-question at deux'
		);
	});

	it('says one of two branches that may exclude each other, and both where one narrows the other', () => {
		const yes = { kind: 'chose', question: 'offert', codes: ['yes'] } as const;
		const no = { kind: 'chose', question: 'offert', codes: ['no'] } as const;
		const after = { kind: 'answered', question: 'un' } as const;
		const offered = sample.questions.filter(({ id }) => id === 'offert');
		const said = (...conditions: Condition[]): string[] => {
			const behind = conditions.map((shownIf, index) => scale(`q${index}`, { shownIf }));
			const questions = [scale('un'), ...offered, ...behind];
			const plan = writePlan({ ...request, questionnaire: { ...sample, questions } });
			return plan.items.map(({ item }) => item);
		};
		expect(said(yes, no, yes)).toEqual(['un', 'q0', 'q2']);
		expect(said(yes, { kind: 'not', of: yes })).toEqual(['un', 'q0']);
		expect(said(yes, { kind: 'all', of: [yes, after] })).toEqual(['q0', 'q1']);
	});

	it('marks the middle of yes/no as those who gave no answer, so that a joined cell is not « non »', () => {
		const plan = writePlan({ ...request, saidFilters: ['offert'] });
		expect(plan.items.find(({ item }) => item === 'offert')).toMatchObject({
			reading: 'yes-no',
			often: ['yes'],
			some: ['no-answer'],
			none: ['no']
		});
		expect(plan.unsaid).toContainEqual({ question: 'utilise', reason: 'filter' });
	});

	it('says one of the questions that logic ties together', () => {
		const plan = writePlan({ ...request, linked: [['isolement', 'securite']] });
		expect(plan.unsaid).toContainEqual({ question: 'securite', reason: 'linked' });
		expect(plan.items[0]?.item).toBe('isolement');
	});

	it('takes an attribute as the one tree of a question', () => {
		const byAge = { kind: 'attribute', question: 'age' } as const;
		const plan = writePlan({ ...request, trees: [{ question: 'securite', tree: byAge }] });
		expect(plan.items[0]?.tree).toEqual(byAge);
		expect(plan.attributes).toEqual([
			{ question: 'age', ordered: true, classes: ['jeune', 'milieu', 'vieux'] }
		]);
		const tree = { kind: 'attribute-in-sites', question: 'menage' } as const;
		expect(writePlan({ ...request, trees: [{ question: 'securite', tree }] }).attributes).toEqual([
			{ question: 'menage', ordered: false, others: 'other', classes: ['seul', 'couple', 'other'] }
		]);
	});
});

describe('a plan that would not hold', () => {
	const tree = (question: string, kind: 'attribute' | 'attribute-in-sites' = 'attribute') =>
		({ kind, question }) as const;

	it.each<[string, Partial<PlanRequest>]>([
		[
			'two-trees at securite',
			{
				trees: [
					{ question: 'securite', tree: { kind: 'sites' } },
					{ question: 'securite', tree: tree('age') }
				]
			}
		],
		['margin-loosened', { floor: { version: 1, margin: 4 } }],
		['margin-unknown', { policy: { version: 1, margin: 2 as Margin } }],
		[
			'unknown-attribute at securite',
			{ trees: [{ question: 'isolement', tree: tree('securite') }] }
		],
		['unknown-attribute at absent', { trees: [{ question: 'securite', tree: tree('absent') }] }],
		[
			'attribute-without-order at revenu',
			{ trees: [{ question: 'securite', tree: tree('revenu') }] }
		],
		[
			'attribute-in-two-trees at age',
			{
				trees: [
					{ question: 'securite', tree: tree('age') },
					{ question: 'isolement', tree: tree('age', 'attribute-in-sites') }
				]
			}
		],
		['order-of-whole-only at travaux', { trees: [{ question: 'travaux', tree: tree('age') }] }],
		['unknown-question at absent', { trees: [{ question: 'absent', tree: tree('age') }] }],
		['unsaid-question at offert', { trees: [{ question: 'offert', tree: { kind: 'sites' } }] }],
		['unknown-question at absent', { linked: [['securite', 'absent']] }],
		['no-sites', { sites: [] }],
		['duplicate-group at all', { sites: [{ id: 'all', label: '', frame: null }] }],
		['bad-group-id at a+b', { sites: [{ id: 'a+b', label: '', frame: null }] }],
		['unknown-sister at a', { sites: [{ id: 'a', label: '', frame: null, sister: 'a' }] }]
	])('is refused by name: %s', (message, over) => {
		expect(refusal(over)).toBe(message);
	});

	it('is refused when the attribute is a filter', () => {
		const questions = [
			scale('securite'),
			...sample.questions.filter(({ id }) => id === 'age'),
			scale('apres', { shownIf: { kind: 'answered', question: 'age' } })
		];
		expect(
			refusal({
				questionnaire: { ...sample, questions },
				trees: [{ question: 'securite', tree: tree('age') }]
			})
		).toBe('attribute-filtered at age');
	});
});
