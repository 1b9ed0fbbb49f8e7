import type { Question } from './definition.ts';
import { optionLabel, optionsOf } from './options.ts';

/** Three answers in a row or more are named by the first and the last; two are as short by name. */
const inARow = 3;

const upTo: Readonly<Record<string, (first: string, last: string) => string>> = {
	fr: (first, last) => `${first}, jusqu’à ${last}`,
	en: (first, last) => `${first}, up to ${last}`,
	es: (first, last) => `${first}, hasta ${last}`,
	ar: (first, last) => `${first}، وصولًا إلى ${last}`,
	ht: (first, last) => `${first}, rive ${last}`,
	'zh-Hans': (first, last) => `${first}，直到${last}`
};

/** Between answers that do not follow each other. */
const comma: Readonly<Record<string, string>> = { ar: '، ', 'zh-Hans': '，' };

/**
 * The name of a class, from the answers it holds: « 35 à 54 ans, jusqu’à 75 ans et plus » where they
 * follow each other in an ordered question; else each of them.
 */
export function classLabel(question: Question, codes: readonly string[], language: string): string {
	const labels = codes.map((code) => optionLabel(question, code, language));
	const [first, last] = [labels[0], labels.at(-1)];
	const words = upTo[language];
	const listed = labels.join(comma[language] ?? ', ');
	if (first === undefined || last === undefined || words === undefined) return listed;
	return areInARow(question, codes) ? words(first, insideSentence(last)) : listed;
}

function areInARow(question: Question, codes: readonly string[]): boolean {
	if (question.kind !== 'single-choice' || question.ordered !== true) return false;
	const order = optionsOf(question).map(({ code }) => code);
	const start = order.indexOf(codes[0] ?? '');
	return (
		codes.length >= inARow && start >= 0 && codes.every((code, at) => order[start + at] === code)
	);
}

/** « Plus de 15 ans » loses its capital; « OMH » and “I agree” keep theirs. */
function insideSentence(words: string): string {
	return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
