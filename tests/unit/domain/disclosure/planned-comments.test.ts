import { describe, expect, it } from 'vitest';
import { writePlan, type PlanRequest } from '#lib/domain/disclosure/write-plan.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { sample, scale } from './questionnaire.ts';

const themes = ['bruit', 'chauffage'].map((code) => ({ code, label: { fr: code } }));

/** The open question of the sample, with themes, and changed as asked. */
function comment(over: Partial<Question> = {}): Question {
	const [mot] = sample.questions.filter(({ id }) => id === 'mot');
	if (mot?.kind !== 'long-text') throw new Error('not in the sample');
	return { ...mot, themes, ...over } as Question;
}

const offered = sample.questions.filter(({ id }) => id === 'offert');
const ifOffered = { kind: 'chose', question: 'offert', codes: ['yes'] } as const;

const request: PlanRequest = {
	questionnaire: sample,
	root: { id: 'all', label: 'Ensemble' },
	sites: [{ id: 'a', label: 'A', frame: 40 }],
	policy: { version: 1, margin: 3 },
	comments: ['mot']
};

function planOf(questions: readonly Question[], over: Partial<PlanRequest> = {}) {
	return writePlan({ ...request, questionnaire: { ...sample, questions }, ...over });
}

function refusal(questions: readonly Question[], over: Partial<PlanRequest> = {}): string {
	try {
		planOf(questions, over);
	} catch (error) {
		return (error as Refusal).message;
	}
	return 'taken';
}

describe('comments in a plan', () => {
	it('carry the list of their themes, and are then no longer among what is unsaid', () => {
		const plan = planOf([scale('securite'), comment()], { comments: ['mot', 'mot'] });
		expect(plan.comments).toEqual([{ question: 'mot', themes: ['bruit', 'chauffage'] }]);
		expect(plan.unsaid).toEqual([]);
		expect(plan.items.map(({ item }) => item)).toEqual(['securite']);
		const unread = planOf([scale('securite'), comment()], { comments: [] });
		expect(unread).toMatchObject({
			comments: [],
			unsaid: [{ question: 'mot', reason: 'text' }]
		});
	});

	it('may have no themes', () => {
		expect(writePlan(request).comments).toEqual([{ question: 'mot', themes: [] }]);
	});

	it('are refused of what is not an open question, or of none at all', () => {
		expect(refusal([scale('securite')], { comments: ['securite'] })).toBe(
			'comments-of-no-text at securite'
		);
		expect(refusal([scale('securite')], { comments: ['absent'] })).toBe(
			'unknown-question at absent'
		);
	});

	it('keep their filter unsaid, as every question with figures does', () => {
		const plan = planOf([...offered, comment({ shownIf: ifOffered })]);
		expect(plan.unsaid).toEqual([{ question: 'offert', reason: 'filter' }]);
		// While nobody reads them there is nothing to hide.
		expect(planOf([...offered, comment({ shownIf: ifOffered })], { comments: [] }).unsaid).toEqual([
			{ question: 'mot', reason: 'text' }
		]);
	});

	it('are refused behind a filter that is said, in a branch, or where another question depends on them', () => {
		const told = 'unsaid-question at mot';
		const behind = [...offered, comment({ shownIf: ifOffered })];
		expect(refusal(behind, { saidFilters: ['offert'] })).toBe(told);
		const branch = scale('sinon', { shownIf: { kind: 'not', of: ifOffered } });
		expect(refusal([...offered, branch, comment({ shownIf: ifOffered })])).toBe(told);
		const after = scale('apres', { shownIf: { kind: 'answered', question: 'mot' } });
		expect(refusal([comment(), after])).toBe(told);
	});

	it('are refused of a fact that is said in other words, or that cuts another question', () => {
		const linked = [scale('securite'), comment({ linkedTo: 'securite' })];
		expect(refusal(linked)).toBe('unsaid-question at mot');
		const age = sample.questions.filter(({ id }) => id === 'age');
		const tree = { kind: 'attribute', question: 'age' } as const;
		expect(
			refusal([scale('securite'), ...age, comment({ linkedTo: 'age' })], {
				trees: [{ question: 'securite', tree }]
			})
		).toBe('attribute-linked at age');
	});

	it('are said of the whole only', () => {
		const trees = [{ question: 'mot', tree: { kind: 'sites' } as const }];
		expect(refusal([comment()], { trees })).toBe('comments-of-whole-only at mot');
	});
});

describe('further breakdowns in a plan', () => {
	const further = (over: Partial<PlanRequest>): string => refusal(sample.questions, over);

	it('are attributes that cut no item otherwise', () => {
		const plan = writePlan({ ...request, further: ['age', 'age'] });
		expect(plan.further).toEqual(['age']);
		expect(plan.attributes.map(({ question }) => question)).toEqual(['age']);
		expect(plan.items.every(({ tree }) => tree.kind === 'sites')).toBe(true);
	});

	it('are refused of an attribute that is the tree of a question, inside sites or of the whole', () => {
		for (const kind of ['attribute', 'attribute-in-sites'] as const) {
			const trees = [{ question: 'securite', tree: { kind, question: 'age' } }];
			expect(further({ trees, further: ['age'] })).toBe('attribute-in-two-trees at age');
			expect(further({ trees, further: ['menage'] })).toBe('taken');
		}
	});

	it('are refused of what is no attribute, has no order, or is a filter', () => {
		expect(further({ further: ['securite'] })).toBe('unknown-attribute at securite');
		expect(further({ further: ['absent'] })).toBe('unknown-attribute at absent');
		expect(further({ further: ['revenu'] })).toBe('attribute-without-order at revenu');
		const filtered = [
			...sample.questions,
			scale('apres', { shownIf: { kind: 'answered', question: 'age' } })
		];
		expect(refusal(filtered, { further: ['age'] })).toBe('attribute-filtered at age');
	});

	it('are refused where one fact would cut twice, or be said and cut', () => {
		expect(further({ further: ['age', 'menage'], linked: [['age', 'menage']] })).toBe(
			'attribute-linked at age'
		);
		const trees = [
			{ question: 'securite', tree: { kind: 'attribute', question: 'menage' } as const }
		];
		expect(further({ trees, further: ['age'], linked: [['age', 'menage']] })).toBe(
			'attribute-linked at menage'
		);
		expect(further({ further: ['age'], linked: [['securite', 'age']] })).toBe(
			'attribute-linked at age'
		);
	});
});
