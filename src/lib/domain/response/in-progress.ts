import { cleanText, isBlank } from '../questionnaire/safe-text.ts';
import type { Answer } from './answer.ts';
import type { Assistance } from './assistance.ts';
import type { ResponseInProgress } from './response.ts';

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
