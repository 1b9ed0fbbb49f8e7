import { momentFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';

/** Everything is dated where the tenants live, the same on the server and on every screen. */
const timeZone = 'America/Toronto';

/** « 3 avril 2027 », « 1er avril 2027 », “April 3, 2027”. */
export function dayOf(moment: string | number, locale: Locale): string {
	return day(moment, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** « 3 avril », “April 3”: a day of a year that is known. */
export function dayOfYear(moment: string | number, locale: Locale): string {
	return day(moment, locale, { day: 'numeric', month: 'long' });
}

function day(moment: string | number, locale: Locale, options: Intl.DateTimeFormatOptions): string {
	return parts(moment, locale, options)
		.map(({ type, value }) => (type === 'day' && value === '1' && locale === 'fr' ? '1er' : value))
		.join('');
}

/** « mars 2027 ». */
export function monthOf(moment: string | number, locale: Locale): string {
	return parts(moment, locale, { month: 'long', year: 'numeric' })
		.map(({ value }) => value)
		.join('');
}

/** « 2027 »: the year in which the answers were given. */
export function yearOf(moment: string | number, locale: Locale): string {
	return parts(moment, locale, { year: 'numeric' })
		.map(({ value }) => value)
		.join('');
}

/** « 16 h 05 », “4:05 p.m.”: an hour as each language writes it. */
export function timeOf(moment: string | number, locale: Locale): string {
	return parts(moment, locale, { hour: 'numeric', minute: '2-digit' })
		.map(({ value }) => value)
		.join('');
}

/** Hour and minute of the day, of 24. */
export function hourOf(moment: string | number): { hour: number; minute: number } {
	const found = { hour: 0, minute: 0 };
	for (const { type, value } of momentFormat('en', {
		timeZone,
		hour: 'numeric',
		minute: 'numeric',
		hourCycle: 'h23'
	}).formatToParts(new Date(moment))) {
		if (type === 'hour' || type === 'minute') found[type] = Number(value);
	}
	return found;
}

function parts(
	moment: string | number,
	locale: Locale,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormatPart[] {
	return momentFormat(locale, { timeZone, ...options }).formatToParts(new Date(moment));
}
