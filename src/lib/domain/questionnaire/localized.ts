import type { Localized } from './definition.ts';

/** The words of a text in one language; French, which is always there, if it has none in it. */
export function wordsIn(text: Localized, language: string): string {
	return text[language] ?? text['fr'] ?? '';
}
