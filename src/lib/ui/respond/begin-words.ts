import type { Locale } from '../../i18n/locales.ts';
import type { Translation } from '../../i18n/translation.ts';

/** « Touchez pour commencer », each in its own language, whatever the screen speaks. */
export function beginWords(t: Translation['t'], language: Locale): string {
	return language === 'fr' ? t(($) => $.respond.begin.fr) : t(($) => $.respond.begin.en);
}
