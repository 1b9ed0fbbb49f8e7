import { momentFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';

/** Days are said as they are counted in Québec, wherever the device thinks it is. */
const timeZone = 'America/Toronto';

/** A moment (ISO 8601) as a day in words: « 3 avril », « 1er avril », "April 3". */
export function dayInWords(moment: string, locale: Locale): string {
	const words = momentFormat(locale, {
		day: 'numeric',
		month: 'long',
		timeZone
	}).format(new Date(moment));
	const french = locale === 'fr' ? words.replace(/^1(?:er|ᵉʳ)?(?=\s)/, '1er') : words;
	// The day and its month stay on one line.
	return french.replaceAll(/\s/g, '\u00A0');
}
