import type { Question } from '../../domain/questionnaire/definition.ts';
import type { Answer } from '../../domain/response/answer.ts';
import type { BallotWords } from '../../wording/outcome/ballot-words.ts';

/** What is said of an answer that names more persons than are elected; null of every other. */
export function tooManyOf(
	limits: BallotWords['tooMany'] | undefined,
	question: Question | undefined,
	answer: Answer | undefined
): string | null {
	if (answer?.kind !== 'choices') return null;
	const limit = limits?.find(({ item }) => item === question?.id);
	return limit !== undefined && answer.codes.length > limit.most ? limit.words : null;
}
