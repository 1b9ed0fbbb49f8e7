import type { Localized, Question } from '../questionnaire/definition.ts';
import { optionsOf } from '../questionnaire/options.ts';

/** What a line is on its screen. */
type LineRole = 'question' | 'hint' | 'option' | 'quiet' | 'more';

/** One line that is read aloud, in one language. */
export interface Line {
	readonly role: LineRole;
	readonly text: string;
}

/** The interface's own words on a question's screen, in the language that is read. */
export interface QuestionWords {
	readonly dontKnow: string;
	readonly declined: string;
	readonly why: string;
	readonly textAdvice: string;
	readonly rankingHint: string;
	/** « environ », as a question may say it itself. */
	readonly about: string;
	readonly advised: (count: number) => string;
	readonly below: (count: number) => string;
	readonly between: (minimum: number, maximum: number, unit: string) => string;
	/** « Touchez votre premier choix » */
	readonly place: (place: number) => string;
	readonly rest: (dollars: number) => string;
	readonly cost: (dollars: number) => string;
}

/** From this many choices on, the last ones may lie under the edge of the screen. */
const manyChoices = 6;

/**
 * What is read of a question, in order: the question, its hint, each option, then the quiet choices.
 * Null where one of its texts does not exist in that language: another language never fills in.
 */
export function questionLines(
	question: Question,
	language: string,
	words: QuestionWords
): readonly Line[] | null {
	const lines: Line[] = [];
	const missing: string[] = [];
	const own = (text: Localized): string => {
		const said = text[language];
		if (said === undefined || said.trim() === '') missing.push(question.id);
		return said ?? '';
	};
	const add = (role: LineRole, text: string): void => {
		if (text.trim() !== '') lines.push({ role, text });
	};
	add('question', own(question.text));
	add('hint', hintOf(question, own, words));
	for (const text of controlLines(question, own, words)) add('option', text);
	if (question.apart !== undefined) add('quiet', own(question.apart.label));
	if (question.dontKnow === true) add('quiet', words.dontKnow);
	if (question.declined === true) add('quiet', words.declined);
	if (question.why !== undefined) {
		add('more', words.why);
		add('more', own(question.why));
	}
	return missing.length > 0 ? null : lines;
}

function hintOf(
	question: Question,
	own: (text: Localized) => string,
	words: QuestionWords
): string {
	if (question.hint !== undefined) return own(question.hint);
	if (question.kind === 'ranking') return words.rankingHint;
	if (question.kind !== 'several-choices' || question.advised === undefined) return '';
	return own(question.text).includes(words.about) ? '' : words.advised(question.advised);
}

function controlLines(
	question: Question,
	own: (text: Localized) => string,
	words: QuestionWords
): string[] {
	const options = optionsOf(question).map(({ label }) => own(label));
	switch (question.kind) {
		case 'number':
			return [
				words.between(
					question.minimum,
					question.maximum,
					question.unit === undefined ? '' : `\u00a0${own(question.unit)}`
				)
			];
		case 'short-text':
		case 'long-text':
			return [words.textAdvice];
		case 'several-choices':
			return options.length < manyChoices ? options : [words.below(options.length), ...options];
		case 'ranking':
			return [
				...Array.from({ length: question.places }, (_, index) => words.place(index + 1)),
				...options
			];
		case 'budget':
			return [
				words.rest(question.total),
				...question.options.flatMap(({ cost }, index) => [options[index] ?? '', words.cost(cost)])
			];
		case 'single-choice':
		case 'scale':
		case 'yes-no':
		case 'statement':
			return options;
		default:
			return question satisfies never;
	}
}
