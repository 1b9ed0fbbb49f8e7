import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { kindRules } from '../../domain/questionnaire/kinds/kinds.ts';
import type { ResponseInProgress } from '../../domain/response/response.ts';

/**
 * Without what was left half written, such as letters in a number: a person who went back instead
 * of on was never told, and must not be stopped at the end by a screen that is far behind.
 */
export function soundAnswers(
	questionnaire: Questionnaire,
	response: ResponseInProgress
): ResponseInProgress {
	const sound = Object.entries(response.answers).filter(([id, answer]) => {
		const question = questionnaire.questions.find((candidate) => candidate.id === id);
		return question !== undefined && kindRules(question).check(question, answer) === null;
	});
	return { ...response, answers: Object.fromEntries(sound) };
}
