import type { Locale } from '../../i18n/locales.ts';
import { monthOf } from '../letter/moments.ts';

/** « mai 2027 », of `2027-05`. Its middle is the same month in every zone. */
export function monthWords(month: string, locale: Locale): string {
	return monthOf(Date.parse(`${month}-15T12:00:00Z`), locale);
}
