import type { Condition } from '../condition.ts';
import type { Question, Questionnaire } from '../definition.ts';

/** A question or an answer that a condition names; no code where any answer will do. */
interface Named {
	readonly question: string;
	readonly codes: readonly string[];
}

function named(condition: Condition): readonly Named[] {
	switch (condition.kind) {
		case 'all':
		case 'any':
			return condition.of.flatMap(named);
		case 'not':
			return named(condition.of);
		case 'chose':
			return [condition];
		default:
			return [{ question: condition.question, codes: [] }];
	}
}

/** Ids of the questions that a question needs before it: those of its condition, and its twin. */
function looksAt({ shownIf, linkedTo }: Question): readonly string[] {
	const ofCondition = shownIf === undefined ? [] : named(shownIf).map(({ question }) => question);
	return linkedTo === undefined ? ofCondition : [...ofCondition, linkedTo];
}

/** The first question that is asked because of another one, or of one answer of it; null for none. */
export function dependentOn(
	{ questions }: Questionnaire,
	id: string,
	code: string | null = null
): Question | null {
	const depends = ({ shownIf }: Question): boolean =>
		shownIf !== undefined &&
		named(shownIf).some(
			({ question, codes }) => question === id && (code === null || codes.includes(code))
		);
	return questions.find(depends) ?? null;
}

/** Whether each question looks back only. */
export function looksBack({ questions }: Questionnaire): boolean {
	const earlier = new Set<string>();
	return questions.every((question) => {
		const before = looksAt(question).every((id) => earlier.has(id));
		earlier.add(question.id);
		return before;
	});
}
