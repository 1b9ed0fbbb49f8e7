import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question, Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import {
	askedQuestions,
	firstQuestion,
	nextQuestion,
	previousQuestion
} from '#lib/domain/questionnaire/journey.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { drawAnswers, drawQuestionnaire } from './random-questionnaire.ts';

const many = { seed: 20270403, numRuns: 400 };

function ids(questions: readonly Question[]): string[] {
	return questions.map(({ id }) => id);
}

describe('the journey through any questionnaire', () => {
	test('only ever starts from a questionnaire that the parser accepts', () => {
		fc.assert(
			fc.property(fc.gen(), (g) => {
				const questionnaire = drawQuestionnaire(g);
				expect(parseQuestionnaire(questionnaire)).toEqual(questionnaire);
			}),
			many
		);
	});

	test('ends, and meets each asked question once, in order', () => {
		fc.assert(
			fc.property(fc.gen(), (g) => {
				const questionnaire = drawQuestionnaire(g);
				const answers = drawAnswers(g, questionnaire);
				const met: Question[] = [];
				let here = firstQuestion(questionnaire, answers);
				while (here !== null && met.length <= questionnaire.questions.length) {
					met.push(here);
					here = nextQuestion(questionnaire, answers, here.id);
				}
				expect(here).toBeNull();
				expect(ids(met)).toEqual(ids(askedQuestions(questionnaire, answers)));
				expect(new Set(met).size).toBe(met.length);
			}),
			many
		);
	});

	test('goes back the way it came', () => {
		fc.assert(
			fc.property(fc.gen(), (g) => {
				const questionnaire = drawQuestionnaire(g);
				const answers = drawAnswers(g, questionnaire);
				for (const { id } of askedQuestions(questionnaire, answers)) {
					const next = nextQuestion(questionnaire, answers, id);
					if (next === null) continue;
					expect(previousQuestion(questionnaire, answers, next.id)?.id).toBe(id);
				}
				const first = firstQuestion(questionnaire, answers);
				if (first === null) return;
				expect(previousQuestion(questionnaire, answers, first.id)).toBeNull();
			}),
			many
		);
	});

	test('is not changed by answers to questions that are not asked', () => {
		fc.assert(
			fc.property(fc.gen(), (g) => {
				const questionnaire = drawQuestionnaire(g);
				const answers = drawAnswers(g, questionnaire);
				const asked = ids(askedQuestions(questionnaire, answers));
				const kept = Object.fromEntries(
					Object.entries(answers).filter(([id]) => asked.includes(id))
				);
				expect(ids(askedQuestions(questionnaire, kept))).toEqual(asked);
			}),
			many
		);
	});
});

describe('a condition', () => {
	const words = { fr: 'Mots' };
	const filter: Question = {
		kind: 'yes-no',
		id: 'filtre',
		text: words,
		short: words,
		declined: true
	};

	function asked(second: Pick<Question, 'shownIf'>, answers: Parameters<typeof askedQuestions>[1]) {
		const questionnaire: Questionnaire = {
			format: 'porte-voix-questionnaire',
			id: 'filtre-et-suite',
			version: 1,
			title: words,
			invitation: words,
			minutes: 1,
			languages: ['fr'],
			dimensions: {},
			questions: [filter, { kind: 'yes-no', id: 'suite', text: words, short: words, ...second }]
		};
		return ids(askedQuestions(questionnaire, answers)).includes('suite');
	}

	const saidYes = { kind: 'chose', question: 'filtre', codes: ['yes'] } as const;

	test('opens a question by the answer it names', () => {
		expect(asked({ shownIf: saidYes }, { filtre: { kind: 'choice', code: 'yes' } })).toBe(true);
		expect(asked({ shownIf: saidYes }, { filtre: { kind: 'choice', code: 'no' } })).toBe(false);
	});

	test.each(['skipped', 'dont-know', 'declined', 'not-shown'] as const)(
		'compares as false with an answer that is %s',
		(reason) => {
			const answers = { filtre: { kind: 'none', reason } } as const;
			expect(asked({ shownIf: saidYes }, answers)).toBe(false);
			expect(asked({ shownIf: { kind: 'answered', question: 'filtre' } }, answers)).toBe(false);
			expect(asked({ shownIf: { kind: 'not', of: saidYes } }, answers)).toBe(true);
		}
	);
});
