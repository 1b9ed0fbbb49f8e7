import { Refusal } from '../refusal.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { askedQuestions } from '../questionnaire/journey.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import { type Answer, answerTo } from './answer.ts';
import type { FinishedResponse, ResponseInProgress } from './response.ts';

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
