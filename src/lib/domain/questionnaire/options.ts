import type { Option, Question } from './definition.ts';
import { wordsIn } from './localized.ts';
import { yesNoOptions } from './yes-no-words.ts';

/**
 * What can be chosen, in the order of the questionnaire: yes and no for such a question, nothing
 * for a number or a text. The answer that stands apart is not among them.
 */
export function optionsOf(question: Question): readonly Option[] {
	switch (question.kind) {
		case 'yes-no':
			return yesNoOptions(question);
		case 'number':
		case 'short-text':
		case 'long-text':
		case 'statement':
			return [];
		default:
			return question.options;
	}
}

/** Every code an answer may name, the one that stands apart included. */
export function codesOf(question: Question): readonly string[] {
	const codes = optionsOf(question).map(({ code }) => code);
	return question.apart === undefined ? codes : [...codes, question.apart.code];
}

/** The words of an option, or of the answer that stands apart; the code itself if there is none. */
export function optionLabel(question: Question, code: string, language: string): string {
	const option =
		optionsOf(question).find((candidate) => candidate.code === code) ??
		(question.apart?.code === code ? question.apart : undefined);
	return option === undefined ? code : wordsIn(option.label, language);
}
