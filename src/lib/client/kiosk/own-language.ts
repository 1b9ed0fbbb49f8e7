import { type Locale, localeOf, sourceLocale } from '../../i18n/locales.ts';

/**
 * The first of a person's languages, as their browser lists them, that is offered here; French when
 * none is. `en-US` is taken for `en`.
 */
export function ownLanguage(wanted: readonly string[], offered: readonly Locale[]): Locale {
	for (const tag of wanted) {
		const locale = localeOf(tag);
		if (locale !== null && offered.includes(locale)) return locale;
	}
	return sourceLocale;
}
