import type { Localized } from '../domain/questionnaire/definition.ts';
import { pseudoLocales, pseudoWanted, pseudoWords } from '../domain/pseudo-language.ts';
import ar from './translations/ar.json' with { type: 'json' };
import es from './translations/es.json' with { type: 'json' };
import ht from './translations/ht.json' with { type: 'json' };
import zhHans from './translations/zh-Hans.json' with { type: 'json' };

/**
 * The languages that translators write, by the French text exactly as it stands in the source. A
 * French text that changes has no translation any more: that is how it is noticed.
 */
const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	es,
	ar,
	ht,
	'zh-Hans': zhHans
};

/**
 * A text in French, English and every language it was translated into. In the source `~` stands for
 * a non-breaking space, which nobody can see otherwise: before `? ! : ; »`, after `«`, between a
 * number and its unit, and wherever a question must not break, so that its lines end where one breathes.
 */
export function words(fr: string, en: string): Localized {
	const written = { fr, en, ...translated(fr), ...pseudoWords(fr) };
	return Object.fromEntries(
		Object.entries(written).map(([language, text]) => [language, text.replaceAll('~', '\u00A0')])
	);
}

function translated(fr: string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(translations).flatMap(([language, texts]) => {
			const text = texts[fr];
			return text === undefined || text.trim() === '' ? [] : [[language, text]];
		})
	);
}

/** Languages in which every text of something exists, in the order of the interface's. */
export function languagesOf(whole: unknown): string[] {
	const found = textsOf(whole);
	return ['fr', 'en', ...Object.keys(translations), ...(pseudoWanted ? pseudoLocales : [])].filter(
		(language) => found.every((text) => language in text)
	);
}

/** Every text in a value. */
export function textsOf(value: unknown): Localized[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('fr' in value) return [value as Localized];
	return Object.values(value).flatMap(textsOf);
}
