import { direction, type Locale } from './locales.ts';

/** Between the parts of a line that no sentence holds: « Mme Roy, local 104, 418 555-0104 ». */
export function comma(locale: Locale): string {
	if (locale === 'ar') return '، ';
	return locale === 'zh-Hans' ? '，' : ', ';
}

/** Between lines that have commas of their own: « Les Pins, salle commune ; Les Lilas, entrée ». */
export function semicolon(locale: Locale): string {
	if (locale === 'ar') return '؛ ';
	if (locale === 'zh-Hans') return '；';
	return locale === 'fr' ? '\u00A0; ' : '; ';
}

/** A name in a line of words that may run the other way: a number after it stays on its own side. */
export function setApart(name: string, locale: Locale): string {
	return direction(locale) === 'rtl' ? `\u2068${name}\u2069` : name;
}

/** After a sentence that ends with what a page puts in, with the space before the next. */
export function fullStop(locale: Locale): string {
	return locale === 'zh-Hans' ? '。' : '. ';
}

/** Between two sentences: no space in Chinese, whose full stop is as wide as a character. */
export function betweenSentences(locale: Locale): string {
	return locale === 'zh-Hans' ? '' : ' ';
}
