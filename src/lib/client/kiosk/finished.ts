import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { finish } from '../../domain/response/finish.ts';
import type { FinishedResponse, ResponseInProgress } from '../../domain/response/response.ts';
import { soundAnswers } from './sound-answers.ts';

/** What is sealed of a visit: its sound answers, in a finished response. Not part of the first download. */
export default function finished(
	questionnaire: Questionnaire,
	response: ResponseInProgress,
	language: string
): FinishedResponse {
	return finish(questionnaire, soundAnswers(questionnaire, response), language);
}
