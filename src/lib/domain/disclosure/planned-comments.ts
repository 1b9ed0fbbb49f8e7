import type { Questionnaire } from '../questionnaire/definition.ts';
import { Refusal } from '../refusal.ts';
import type { PlannedComments } from './plan.ts';

/**
 * The open questions that are read, with the themes that those who read them may tick.
 *
 * @param asked question ids
 * @throws {Refusal} `unknown-question`, `comments-of-no-text` for a question without long texts
 */
export function plannedComments(
	questionnaire: Questionnaire,
	asked: readonly string[]
): readonly PlannedComments[] {
	return [...new Set(asked)].map((id) => {
		const question = questionnaire.questions.find((candidate) => candidate.id === id);
		if (question === undefined) throw new Refusal('unknown-question', id);
		if (question.kind !== 'long-text') throw new Refusal('comments-of-no-text', id);
		return { question: id, themes: (question.themes ?? []).map(({ code }) => code) };
	});
}
