import { momentFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';

/** A day that was kept as a day, without an hour: it is shown as it was kept, wherever one is. */
export function utcDayOf(moment: number, locale: Locale): string {
	return momentFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(moment);
}
