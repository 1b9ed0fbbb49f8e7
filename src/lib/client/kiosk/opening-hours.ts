import { momentFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { OpeningHours } from '../../protocol/device.ts';

/** Minutes since midnight, where the tablet stands. */
export function minuteOfDay(now: Date): number {
	return now.getHours() * 60 + now.getMinutes();
}

/** Whether a tablet takes answers at a minute of the day. Without hours it always does. */
export function isOpenAt(hours: OpeningHours | null, minute: number): boolean {
	return hours === null || (minute >= hours.from && minute < hours.until);
}

/** A minute of the day as an hour in words: « 8 h », « 20 h 30 », "8:30 p.m.". */
export function hourInWords(minute: number, locale: Locale): string {
	const words = momentFormat(locale, {
		hour: 'numeric',
		minute: '2-digit',
		timeZone: 'UTC'
	}).format(new Date(minute * 60_000));
	return words.replace(/\sh\s00$/, ' h').replaceAll(/\s/g, '\u00A0');
}
