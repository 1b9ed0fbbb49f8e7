import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { askedQuestions } from '#lib/domain/questionnaire/journey.ts';
import type { Answer } from '#lib/domain/response/answer.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '#lib/domain/response/in-progress.ts';
import { library } from '#lib/library/library.ts';
import { drawAnswers, drawQuestionnaire } from '../questionnaire/random-questionnaire.ts';

const many = { seed: 20270404, numRuns: 300 };

function annual(): Questionnaire {
	const questionnaire = library.get('sondage-annuel');
	if (questionnaire === undefined) throw new Error('the library has no annual survey');
	return questionnaire;
}

function finished(questionnaire: Questionnaire, answers: Readonly<Record<string, Answer>>) {
	const response = Object.entries(answers).reduce(
		(sofar, [id, answer]) => withAnswer(sofar, id, answer),
		startResponse()
	);
	return finish(questionnaire, response, 'fr').answers;
}

describe('finishing a response', () => {
	test('covers every question: asked ones are answered or passed, others not shown', () => {
		fc.assert(
			fc.property(fc.gen(), (g) => {
				const questionnaire = drawQuestionnaire(g);
				const answers = finished(questionnaire, drawAnswers(g, questionnaire));
				expect(Object.keys(answers)).toEqual(questionnaire.questions.map(({ id }) => id));
				const asked = askedQuestions(questionnaire, answers);
				for (const question of questionnaire.questions) {
					const answer = answers[question.id];
					const shown = answer?.kind !== 'none' || answer.reason !== 'not-shown';
					expect(shown).toBe(asked.includes(question) && question.kind !== 'statement');
				}
			}),
			many
		);
	});

	test('passes what was asked and not answered', () => {
		expect(finished(annual(), {})['securite']).toEqual({ kind: 'none', reason: 'skipped' });
	});

	test('drops the answer to a question that is no longer asked', () => {
		const provincial = library.get('sondage-provincial');
		if (provincial === undefined) throw new Error('the library has no provincial survey');
		const uses = { kind: 'choice', code: 'yes' } as const;
		const offered = (code: string) =>
			finished(provincial, {
				'organisme-offre-soutien': { kind: 'choice', code },
				'utilise-si-offert': uses
			})['utilise-si-offert'];
		expect(offered('yes')).toEqual(uses);
		expect(offered('no')).toEqual({ kind: 'none', reason: 'not-shown' });
	});

	test('keeps boxes in the order of the questionnaire, not of the ticking', () => {
		const answer = { kind: 'choices', codes: ['loyer', 'autonomie'] } as const;
		expect(finished(annual(), { 'besoins-prioritaires': answer })).toMatchObject({
			'besoins-prioritaires': { codes: ['autonomie', 'loyer'] }
		});
	});

	test('takes an answer away when nothing is ticked, written or given any more', () => {
		const ticked = withAnswer(startResponse(), 'besoins-prioritaires', {
			kind: 'choices',
			codes: ['loyer']
		});
		const unticked = withAnswer(ticked, 'besoins-prioritaires', { kind: 'choices', codes: [] });
		expect(unticked).toEqual(startResponse());
		expect(withAnswer(startResponse(), 'une-seule-chose', { kind: 'text', text: ' \n' })).toEqual(
			startResponse()
		);
		expect(withAnswer(ticked, 'besoins-prioritaires', null)).toEqual(startResponse());
	});

	test('frees a text of what deceives and keeps its words', () => {
		const text = '\u202EUn banc\u0000 près de\r\nl’entrée <script>=HYPERLINK( ';
		const answers = finished(annual(), { 'une-seule-chose': { kind: 'text', text } });
		expect(answers['une-seule-chose']).toEqual({
			kind: 'text',
			text: 'Un banc près de\nl’entrée <script>=HYPERLINK('
		});
	});

	test.each([
		['securite', { kind: 'choice', code: 'toujours' }, 'unknown-option'],
		['securite', { kind: 'text', text: 'oui' }, 'wrong-kind'],
		['age', { kind: 'none', reason: 'dont-know' }, 'not-offered'],
		['une-seule-chose', { kind: 'text', text: 'a'.repeat(601) }, 'too-long'],
		['besoins-prioritaires', { kind: 'choices', codes: ['paix', 'paix'] }, 'chosen-twice']
	] as const)('refuses, at %s, what is not sound', (id, answer, code) => {
		expect(() => finished(annual(), { [id]: answer })).toThrow(
			expect.objectContaining({ code, place: id })
		);
	});

	test('refuses a language the questionnaire does not have', () => {
		expect(() => finish(annual(), startResponse(), 'tlh')).toThrow(
			expect.objectContaining({ code: 'unknown-language' })
		);
	});
});
