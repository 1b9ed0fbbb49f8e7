import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCounter } from '#lib/domain/disclosure/counter.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import type { Answer, Answers } from '#lib/domain/response/answer.ts';
import { sample } from './questionnaire.ts';

const plan = writePlan({
	questionnaire: sample,
	root: { id: 'all', label: 'Ensemble' },
	sites: [
		{ id: 'a', label: 'A', frame: null },
		{ id: 'b', label: 'B', frame: null }
	],
	policy: { version: 1, margin: 3 },
	trees: [
		{ question: 'securite', tree: { kind: 'attribute', question: 'age' } },
		{ question: 'isolement', tree: { kind: 'attribute-in-sites', question: 'menage' } }
	]
});

const none = { kind: 'none', reason: 'skipped' } as const;

function choice(...codes: string[]): fc.Arbitrary<Answer> {
	return fc.oneof(
		fc.constant<Answer>(none),
		fc.constantFrom(...codes).map((code): Answer => ({ kind: 'choice', code }))
	);
}

const response = fc.record({
	site: fc.constantFrom('a', 'b'),
	answers: fc.record({
		securite: choice('none', 'some', 'often'),
		isolement: choice('none', 'some', 'often'),
		besoins: fc
			.subarray(['loyer', 'paix'], { minLength: 1 })
			.map((codes): Answer => ({ kind: 'choices', codes })),
		travaux: fc
			.shuffledSubarray(['toit', 'cour', 'salle'], { minLength: 1, maxLength: 2 })
			.map((codes): Answer => ({ kind: 'order', codes })),
		age: choice('jeune', 'milieu', 'vieux'),
		menage: choice('seul', 'couple', 'other')
	})
});

function codeOf(answers: Answers, question: string): string | null {
	const answer = answers[question];
	return answer?.kind === 'choice' ? answer.code : null;
}

describe('the counter', () => {
	it('counts what a plain recount counts', () => {
		fc.assert(
			fc.property(fc.array(response, { maxLength: 60 }), (responses) => {
				const counter = createCounter(plan, sample);
				for (const { site, answers } of responses) counter.add(site, { answers });
				const { heads, counts } = counter.result();
				for (const { site, respondents } of heads.sites) {
					expect(respondents).toBe(responses.filter((one) => one.site === site).length);
				}
				for (const entry of heads.classes) {
					const same = responses.filter(
						({ site, answers }) =>
							site === entry.site && codeOf(answers, entry.attribute) === entry.class
					);
					expect(entry.respondents).toBe(same.length);
				}
				const cuts: Record<string, string> = { securite: 'age', isolement: 'menage' };
				for (const { item, portions } of counts.items) {
					if (item === 'utilise' || item.includes('.')) continue;
					for (const portion of portions) {
						const same = responses.filter(
							({ site, answers }) =>
								site === portion.site && codeOf(answers, cuts[item] ?? '') === portion.class
						);
						const at = (code: string): number =>
							same.filter(({ answers }) => codeOf(answers, item) === code).length;
						expect(portion).toMatchObject({ often: at('often'), none: at('none') });
					}
				}
				const rent = counts.items.find(({ item }) => item === 'besoins.loyer')?.portions ?? [];
				expect(rent.reduce((sum, { often }) => sum + often, 0)).toBe(
					responses.filter(
						({ answers }) =>
							answers.besoins.kind === 'choices' && answers.besoins.codes.includes('loyer')
					).length
				);
			}),
			{ seed: 7, numRuns: 60 }
		);
	});

	it('puts non-answers in the middle and lets an order out without its points', () => {
		const counter = createCounter(plan, sample);
		const travaux = (...codes: string[]): Answer => ({ kind: 'order', codes });
		counter.add('a', { answers: { securite: none, travaux: travaux('cour', 'toit') } });
		counter.add('a', { answers: { travaux: travaux('toit', 'cour') } });
		const { counts } = counter.result();
		expect(counts.items[0]?.portions.every(({ often, none: no }) => often + no === 0)).toBe(true);
		expect(counts.orders).toEqual([{ item: 'travaux', places: [['toit', 'cour'], ['salle']] }]);
	});

	it('gives the same order for a favourite of all nine and of five', () => {
		const orderOf = (first: number): unknown => {
			const counter = createCounter(plan, sample);
			for (let index = 0; index < 9; index += 1) {
				const codes = index < first ? ['toit', 'cour'] : ['cour', 'toit'];
				counter.add('a', { answers: { travaux: { kind: 'order', codes } } });
			}
			return counter.result().counts.orders;
		};
		expect(orderOf(9)).toEqual(orderOf(5));
	});

	it('refuses a response of a site that the plan does not know', () => {
		expect(() => {
			createCounter(plan, sample).add('c', { answers: {} });
		}).toThrow('unknown-site');
	});
});
