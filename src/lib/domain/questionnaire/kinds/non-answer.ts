import { Refusal } from '../../refusal.ts';
import type { Answer, NonAnswer } from '../../response/answer.ts';
import { unreachable } from '../../unreachable.ts';
import type { Question } from '../definition.ts';
import type { AnswerRefusal } from './kind.ts';

/** Position in this list is what travels; `null` is a question that was not shown. */
const numbered: readonly NonAnswer[] = ['skipped', 'dont-know', 'declined'];

/** Why this way of not answering cannot be taken, or null. */
export function refuseNonAnswer(
	question: Question,
	reason: NonAnswer
): Refusal<AnswerRefusal> | null {
	switch (reason) {
		case 'dont-know':
			return question.dontKnow === true ? null : new Refusal('not-offered', question.id);
		case 'declined':
			return question.declined === true ? null : new Refusal('not-offered', question.id);
		case 'skipped':
		case 'not-shown':
			return null;
		default:
			return unreachable(reason);
	}
}

/** What travels for this way of not answering: a position in the list, `null` for `not-shown`. */
export function encodeNonAnswer(reason: NonAnswer): number | null {
	return reason === 'not-shown' ? null : numbered.indexOf(reason);
}

/** Null if it stands for no non-answer. */
export function decodeNonAnswer(encoded: unknown): Answer | null {
	if (encoded === null) return { kind: 'none', reason: 'not-shown' };
	const reason = typeof encoded === 'number' ? numbered[encoded] : undefined;
	return reason === undefined ? null : { kind: 'none', reason };
}
