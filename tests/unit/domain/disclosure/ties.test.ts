import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePlan, type PlanRequest } from '#lib/domain/disclosure/write-plan.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { library } from '#lib/library/library.ts';
import { sample, scale } from './questionnaire.ts';

const request: PlanRequest = {
	questionnaire: sample,
	root: { id: 'all', label: 'Ensemble' },
	sites: [{ id: 'a', label: 'A', frame: 40 }],
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

function linkedTo(earlier: string): (question: Question) => Question {
	return (question) => ({ ...question, linkedTo: earlier });
}

describe('questions tied by logic', () => {
	it('says the earlier of two questions that the questionnaire links, unless the plan turns it round', () => {
		const questions = [scale('un'), scale('deux', { linkedTo: 'un' }), scale('trois')];
		const questionnaire = { ...sample, questions };
		const plan = writePlan({ ...request, questionnaire });
		expect(plan.items.map(({ item }) => item)).toEqual(['un', 'trois']);
		expect(plan.unsaid).toEqual([{ question: 'deux', reason: 'linked' }]);
		const turned = writePlan({ ...request, questionnaire, linked: [['deux', 'un']] });
		expect(turned.items.map(({ item }) => item)).toEqual(['deux', 'trois']);
	});

	it('carries ties over: a link, a link to a link, a list of the plan', () => {
		const questions = [
			scale('un'),
			scale('deux', { linkedTo: 'un' }),
			scale('trois', { linkedTo: 'deux' }),
			scale('quatre'),
			scale('cinq')
		];
		const plan = writePlan({
			...request,
			questionnaire: { ...sample, questions },
			linked: [['quatre', 'trois']]
		});
		expect(plan.items.map(({ item }) => item)).toEqual(['quatre', 'cinq']);
		expect(plan.unsaid.map(({ question, reason }) => [question, reason])).toEqual([
			['un', 'linked'],
			['deux', 'linked'],
			['trois', 'linked']
		]);
	});

	it('says of any questions and links at most one in each tie', () => {
		const link = fc.option(fc.nat({ max: 7 }), { nil: undefined });
		fc.assert(
			fc.property(fc.array(link, { minLength: 1, maxLength: 8 }), (links) => {
				const root: number[] = [];
				const questions = links.map((to, index) => {
					const earlier = to !== undefined && to < index ? to : undefined;
					root.push(earlier === undefined ? index : (root[earlier] ?? index));
					return scale(`q${index}`, earlier === undefined ? {} : { linkedTo: `q${earlier}` });
				});
				const plan = writePlan({ ...request, questionnaire: { ...sample, questions } });
				const first = [...new Set(root)].map((index) => `q${index}`);
				expect(plan.items.map(({ item }) => item)).toEqual(first);
			}),
			{ seed: 7 }
		);
	});

	it('says the later question where the earlier one has no figures', () => {
		const [text] = sample.questions.filter(({ id }) => id === 'mot');
		const questions = [...(text === undefined ? [] : [text]), scale('un', { linkedTo: 'mot' })];
		const plan = writePlan({ ...request, questionnaire: { ...sample, questions } });
		expect(plan.items.map(({ item }) => item)).toEqual(['un']);
	});

	it('takes the same fact in other words for the same filter', () => {
		const filter = sample.questions.filter(({ id }) => id === 'offert');
		const behind = scale('utilise', {
			shownIf: { kind: 'chose', question: 'offert', codes: ['yes'] }
		});
		const said = (...questions: Question[]): string[] =>
			writePlan({ ...request, questionnaire: { ...sample, questions } }).items.map(
				({ item }) => item
			);
		expect(said(scale('avant'), ...filter.map(linkedTo('avant')), behind)).toEqual(['utilise']);
		const asked = filter.map((question) => ({ ...question, background: true }));
		expect(said(...asked, behind, scale('apres', { linkedTo: 'offert' }))).toEqual(['apres']);
	});
});

describe('a plan that would say one fact twice', () => {
	const tree = (question: string, kind: 'attribute' | 'attribute-in-sites' = 'attribute') =>
		({ kind, question }) as const;

	it('is refused when a fact that is said by sites would also cut another question', () => {
		const questionnaire = library.get('sondage-provincial');
		if (questionnaire === undefined) throw new Error('not in the library');
		const trees = [{ question: 'qualite-de-vie', tree: tree('soutien-present') }];
		const told = 'attribute-linked at soutien-present';
		expect(refusal({ questionnaire, trees })).toBe(told);
		const inSites = tree('soutien-present', 'attribute-in-sites');
		expect(refusal({ questionnaire, trees: [{ question: 'qualite-de-vie', tree: inSites }] })).toBe(
			told
		);
		expect(
			refusal({ questionnaire, trees, linked: [['soutien-present', 'intervenant-sur-place']] })
		).toBe('taken');
	});

	it('is refused when the attribute cuts its own fact, or an order, or two attributes are one fact', () => {
		const questionnaire = {
			...sample,
			questions: sample.questions.map((question) =>
				question.id === 'age'
					? linkedTo('securite')(question)
					: question.id === 'menage'
						? linkedTo('age')(question)
						: question
			)
		};
		const byAge = { question: 'securite', tree: tree('age') };
		expect(refusal({ questionnaire, trees: [byAge] })).toBe('attribute-linked at age');
		const trees = [
			{ question: 'isolement', tree: tree('menage') },
			{ question: 'utilise', tree: tree('age') }
		];
		const linked = [['age', 'securite']];
		expect(refusal({ questionnaire, trees: trees.slice(0, 1), linked })).toBe('taken');
		expect(refusal({ questionnaire, trees, linked })).toBe('attribute-linked at menage');
		expect(refusal({ trees: trees.slice(1), linked: [['travaux', 'age']] })).toBe(
			'attribute-linked at age'
		);
	});

	it('is refused when a filter asks the fact of the attribute in other words', () => {
		const questions = [
			scale('filtre'),
			scale('apres', { shownIf: { kind: 'answered', question: 'filtre' } }),
			scale('securite'),
			...sample.questions.filter(({ id }) => id === 'age').map(linkedTo('filtre'))
		];
		expect(
			refusal({
				questionnaire: { ...sample, questions },
				trees: [{ question: 'securite', tree: tree('age') }]
			})
		).toBe('attribute-filtered at age');
	});
});
