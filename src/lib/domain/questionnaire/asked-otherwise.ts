import { canonicalJson } from './canonical.ts';
import type { Question, Questionnaire } from './definition.ts';
import { optionsOf } from './options.ts';

/** What somebody who answers in French reads, and how the answer is read afterwards. */
function asRead(question: Question): string {
	const { kind, text, hint, apart } = question;
	return canonicalJson({
		kind,
		text: text['fr'],
		hint: hint?.['fr'],
		apart: apart?.label['fr'],
		options: optionsOf(question).map(({ code, label }) => [code, label['fr']]),
		parts: 'parts' in question ? question.parts : undefined
	});
}

/**
 * Ids of the questions that stand in both questionnaires and are not put in the same French words,
 * with the same answers: « d’autres membres » in a co-operative, « d’autres locataires » elsewhere.
 * Figures of such a question stand side by side only with the note that it was asked otherwise.
 */
export function askedOtherwise(
	one: Pick<Questionnaire, 'questions'>,
	other: Pick<Questionnaire, 'questions'>
): ReadonlySet<string> {
	const others = new Map(other.questions.map((question) => [question.id, question]));
	const changed = one.questions.filter((question) => {
		const twin = others.get(question.id);
		return twin !== undefined && asRead(question) !== asRead(twin);
	});
	return new Set(changed.map(({ id }) => id));
}
