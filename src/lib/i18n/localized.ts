import type { Localized } from '../domain/questionnaire/definition.ts';
import { sourceLocale } from './locales.ts';

/** The words of a text in one language; French where it does not exist in that one. */
export function inLanguage(text: Localized, locale: string): string {
	return text[locale] ?? text[sourceLocale] ?? '';
}
