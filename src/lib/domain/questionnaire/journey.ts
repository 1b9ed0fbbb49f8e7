import { answerTo, type Answer, type Answers } from '../response/answer.ts';
import type { Question, Questionnaire } from './definition.ts';
import { holds } from './holds.ts';

/**
 * The questions a person with these answers meets, in order, statements included. What was answered
 * to a question that is no longer asked opens nothing. Conditions look back only, so that one
 * pass is enough and no journey can go round.
 */
export function askedQuestions(questionnaire: Questionnaire, answers: Answers): Question[] {
	const met: Record<string, Answer> = {};
	return questionnaire.questions.filter((question) => {
		if (question.shownIf !== undefined && !holds(question.shownIf, met)) return false;
		const answer = answerTo(answers, question.id);
		if (answer !== undefined) met[question.id] = answer;
		return true;
	});
}

/** Where a question stands in the questionnaire; -1 if it is not one of its own. */
function position({ questions }: Questionnaire, id: string): number {
	return questions.findIndex((question) => question.id === id);
}

/** The first question met, or null when there is none. */
export function firstQuestion(questionnaire: Questionnaire, answers: Answers): Question | null {
	return askedQuestions(questionnaire, answers)[0] ?? null;
}

/** The question after this one, or null when it was the last (then comes the check page). */
export function nextQuestion(
	questionnaire: Questionnaire,
	answers: Answers,
	id: string
): Question | null {
	const here = position(questionnaire, id);
	const later = askedQuestions(questionnaire, answers).find(
		(question) => position(questionnaire, question.id) > here
	);
	return later ?? null;
}

/** The question before this one, or null when it was the first. */
export function previousQuestion(
	questionnaire: Questionnaire,
	answers: Answers,
	id: string
): Question | null {
	const here = position(questionnaire, id);
	const earlier = askedQuestions(questionnaire, answers).findLast(
		(question) => position(questionnaire, question.id) < here
	);
	return earlier ?? null;
}
