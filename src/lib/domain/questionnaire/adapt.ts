import type { Condition } from './condition.ts';
import type { Question, Questionnaire } from './definition.ts';

/** What a place may change of a questionnaire from the library before opening. */
export interface Adaptation {
	/** Ids of the background questions that are kept; the others are not asked. */
	readonly background: readonly string[];
	/** Whether people may write in their own words: only with named readers. */
	readonly comments: boolean;
}

/** Every question a condition looks at. */
function lookedAt(condition: Condition): readonly string[] {
	switch (condition.kind) {
		case 'all':
		case 'any':
			return condition.of.flatMap(lookedAt);
		case 'not':
			return lookedAt(condition.of);
		default:
			return [condition.question];
	}
}

function isKept(question: Question, adaptation: Adaptation): boolean {
	if (question.kind === 'long-text' || question.kind === 'short-text') return adaptation.comments;
	return question.background !== true || adaptation.background.includes(question.id);
}

function withoutLink(question: Question): Question {
	const unlinked = { ...question };
	Reflect.deleteProperty(unlinked, 'linkedTo');
	return unlinked;
}

/**
 * A questionnaire without the background questions that no planned table uses and, unless comments
 * have readers, without questions answered in one's own words. A question that depends on one
 * that is dropped is dropped too. Id and version stay; the hash names the result.
 */
export function adaptQuestionnaire(
	questionnaire: Questionnaire,
	adaptation: Adaptation
): Questionnaire {
	const kept = new Set<string>();
	const questions = questionnaire.questions.filter((question) => {
		const reachable =
			question.shownIf === undefined || lookedAt(question.shownIf).every((id) => kept.has(id));
		if (!reachable || !isKept(question, adaptation)) return false;
		kept.add(question.id);
		return true;
	});
	return {
		...questionnaire,
		questions: questions.map((question) =>
			question.linkedTo === undefined || kept.has(question.linkedTo)
				? question
				: withoutLink(question)
		)
	};
}
