import type { Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { askedQuestions } from '../../domain/questionnaire/journey.ts';
import type { Answer } from '../../domain/response/answer.ts';
import { withAnswer } from '../../domain/response/in-progress.ts';
import type { ResponseInProgress } from '../../domain/response/response.ts';

/** What a move depends on besides the visit. */
export interface Survey {
	/** Sites to choose from; a device that knows its own gives that one only. */
	readonly sites: readonly string[];
	/** Lines on one page of the check. */
	readonly lines: number;
	/** Null where anybody may answer; otherwise the first half of the code that came with the address, or nothing. */
	readonly code: string | null;
	readonly asked: (response: ResponseInProgress) => readonly Question[];
	/** Null takes the answer away. */
	readonly withAnswer: (
		response: ResponseInProgress,
		question: string,
		answer: Answer | null
	) => ResponseInProgress;
}

/** The rules of one questionnaire, as the moves of a visit need them. */
export function surveyOf(
	questionnaire: Questionnaire,
	sites: readonly string[],
	lines: number,
	code: string | null
): Survey {
	return {
		sites,
		lines,
		code,
		asked: (response) => askedQuestions(questionnaire, response.answers),
		withAnswer
	};
}
