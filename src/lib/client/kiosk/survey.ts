import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { askedQuestions } from '../../domain/questionnaire/journey.ts';
import { withAnswer } from '../../domain/response/finish.ts';
import type { Survey } from './move.ts';

/** The rules of one questionnaire, as the moves of a visit need them. */
export function surveyOf(
	questionnaire: Questionnaire,
	sites: readonly string[],
	lines: number
): Survey {
	return {
		sites,
		lines,
		asked: (response) => askedQuestions(questionnaire, response.answers),
		withAnswer
	};
}
