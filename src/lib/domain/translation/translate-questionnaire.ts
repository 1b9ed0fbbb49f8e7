import type { Localized, Question, Questionnaire } from '../questionnaire/definition.ts';
import { readyYesNoLanguages } from '../questionnaire/yes-no-words.ts';
import { questionnaireSegments, questionnaireWords } from './questionnaire-segments.ts';

/**
 * A questionnaire with other words: by language, French text to words. Codes, order and conditions
 * stay, so answers still add up. Every language in which all of it now exists is declared, French
 * first; the hash names the result.
 */
export function translateQuestionnaire(
	questionnaire: Questionnaire,
	words: ReadonlyMap<string, ReadonlyMap<string, string>>
): Questionnaire {
	if ([...words.values()].every((language) => language.size === 0)) return questionnaire;
	const translated = withWords(questionnaire, words) as Questionnaire;
	const gained = [...words.keys()].filter(
		(locale) => !questionnaire.languages.includes(locale) && isWhole(translated, locale)
	);
	return { ...translated, languages: [...questionnaire.languages, ...gained] };
}

/** Whether every text exists in a language, the two answers of a yes/no question included. */
export function isWhole(questionnaire: Questionnaire, locale: string): boolean {
	const known = questionnaireWords(questionnaire, locale);
	return (
		canSayYesAndNo(questionnaire, locale) &&
		questionnaireSegments(questionnaire).every(({ source }) => known.has(source))
	);
}

/** Whether the two answers of each yes/no question have words, its own or ready ones. */
export function canSayYesAndNo({ questions }: Questionnaire, locale: string): boolean {
	return questions.every((question) => hasYesAndNo(question, locale));
}

/** A questionnaire in the words of another version of it, wherever that one has the same French. */
export function inWordsOf(questionnaire: Questionnaire, other: Questionnaire): Questionnaire {
	const locales = other.languages.filter((locale) => locale !== 'fr');
	const words = locales.map((locale) => [locale, questionnaireWords(other, locale)] as const);
	return translateQuestionnaire(questionnaire, new Map(words));
}

function hasYesAndNo(question: Question, locale: string): boolean {
	if (question.kind !== 'yes-no' || question.labels !== undefined) return true;
	return readyYesNoLanguages.includes(locale);
}

/** The same value, in which each text has the words of its French. */
function withWords(
	value: unknown,
	words: ReadonlyMap<string, ReadonlyMap<string, string>>
): unknown {
	if (Array.isArray(value)) return value.map((part) => withWords(part, words));
	if (typeof value !== 'object' || value === null) return value;
	if (isLocalized(value)) return retold(value, words);
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [name, withWords(part, words)])
	);
}

function isLocalized(value: object): value is Localized {
	return 'fr' in value && typeof value.fr === 'string';
}

function retold(text: Localized, words: ReadonlyMap<string, ReadonlyMap<string, string>>) {
	const source = text['fr'] ?? '';
	const told = [...words].flatMap(([locale, language]) => {
		const other = language.get(source);
		return other === undefined ? [] : [[locale, other] as const];
	});
	return told.length === 0 ? text : { ...text, ...Object.fromEntries(told) };
}
