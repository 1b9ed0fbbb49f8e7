import type { Questionnaire } from './definition.ts';

/** Ids of the questions that are answered in a comment: those that name what it may be about. */
export function openQuestionsOf({ questions }: Questionnaire): string[] {
	return questions.flatMap(({ id, kind }) => (kind === 'long-text' ? [id] : []));
}

/**
 * An adapted questionnaire with the open questions of the one it comes from, in their places.
 * One that depends on a question that is not asked stays away.
 */
export function withOpenQuestions(adapted: Questionnaire, whole: Questionnaire): Questionnaire {
	const asked = new Map(adapted.questions.map((question) => [question.id, question]));
	return {
		...adapted,
		questions: whole.questions.flatMap((question) => {
			const kept = asked.get(question.id);
			if (kept !== undefined) return [kept];
			return question.kind === 'long-text' && question.shownIf === undefined ? [question] : [];
		})
	};
}

/** The same without them. */
export function withoutOpenQuestions(adapted: Questionnaire): Questionnaire {
	return {
		...adapted,
		questions: adapted.questions.filter(({ kind }) => kind !== 'long-text')
	};
}
