import { Refusal } from '../refusal.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { askedQuestions } from '../questionnaire/journey.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import { cleanText, isBlank } from '../questionnaire/safe-text.ts';
import { answerTo, type Answer } from './answer.ts';
import type { Assistance } from './assistance.ts';
import type { FinishedResponse, ResponseInProgress } from './response.ts';

/** An empty response. */
export function startResponse(): ResponseInProgress {
	return { state: 'in-progress', answers: {} };
}

/** Nothing ticked, nothing written, nothing given: the question is passed. */
function isEmpty(answer: Answer): boolean {
	switch (answer.kind) {
		case 'choices':
		case 'order':
			return answer.codes.length === 0;
		case 'text':
			return isBlank(answer.text);
		case 'amounts':
			return Object.values(answer.amounts).every((amount) => amount === 0);
		default:
			return false;
	}
}

/**
 * The response with this answer; null, or an answer that says nothing, takes the answer away.
 * Whether it is sound is for `kindRules(question).check` and, at the end, for `finish`.
 */
export function withAnswer(
	response: ResponseInProgress,
	question: string,
	answer: Answer | null
): ResponseInProgress {
	const cleaned = answer?.kind === 'text' ? { ...answer, text: cleanText(answer.text) } : answer;
	const others = Object.entries(response.answers).filter(([id]) => id !== question);
	const entries =
		cleaned === null || isEmpty(cleaned) ? others : [...others, [question, cleaned] as const];
	return { ...response, answers: Object.fromEntries(entries) };
}

/** The response of somebody who is helped in this way; null: of somebody who answers alone. */
export function withAssistance(
	{ state, answers }: ResponseInProgress,
	assistance: Assistance | null
): ResponseInProgress {
	return assistance === null ? { state, answers } : { state, answers, assistance };
}

/**
 * The finished response: an entry for every question of the questionnaire. What was not asked, and
 * what asks nothing, is `not-shown`; what was asked and has no answer is `skipped`; answers to
 * questions that are no longer asked are dropped.
 *
 * @throws {Refusal} `unknown-language`, or the `AnswerRefusal` of the first answer that is not
 * sound, with the question id as its place.
 */
export function finish(
	questionnaire: Questionnaire,
	response: ResponseInProgress,
	language: string
): FinishedResponse {
	if (!questionnaire.languages.includes(language)) {
		throw new Refusal('unknown-language', 'language');
	}
	const asked = new Set(askedQuestions(questionnaire, response.answers));
	const entries = questionnaire.questions.map((question): readonly [string, Answer] => {
		if (!asked.has(question) || question.kind === 'statement') {
			return [question.id, { kind: 'none', reason: 'not-shown' }];
		}
		const answer = answerTo(response.answers, question.id);
		if (answer === undefined || (answer.kind === 'none' && answer.reason === 'not-shown')) {
			return [question.id, { kind: 'none', reason: 'skipped' }];
		}
		const rules = kindRules(question);
		const refusal = rules.check(question, answer);
		if (refusal !== null) throw refusal;
		return [question.id, rules.settle(question, answer)];
	});
	return {
		state: 'finished',
		questionnaire: { id: questionnaire.id, version: questionnaire.version },
		language,
		answers: Object.fromEntries(entries),
		...(response.assistance !== undefined && { assistance: response.assistance })
	};
}
