import { momentFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';

/** Everything is dated where the organisations are, the same on the server and on every screen. */
const timeZone = 'America/Toronto';

export interface DaySpan {
	readonly oneDay: boolean;
	readonly from: string;
	readonly to: string;
}

/** « 3 avril », « 1er avril », “April 3”; with the year when it is not this year's. */
export function dayOf(moment: number, locale: Locale, withYear = false): string {
	return parts(moment, locale, {
		day: 'numeric',
		month: 'long',
		...(withYear ? { year: 'numeric' } : {})
	})
		.map(({ type, value }) => (type === 'day' ? ordinal(value, locale) : value))
		.join('');
}

/** « 2 » and « 20 mars » when both fall in one month; whole days otherwise. */
export function spanOf(from: number, to: number, locale: Locale): DaySpan {
	const sameMonth = monthOf(from) === monthOf(to);
	const oneDay = sameMonth && dayOf(from, locale) === dayOf(to, locale);
	const sameYear = monthOf(from).slice(0, 4) === monthOf(to).slice(0, 4);
	return {
		oneDay,
		from:
			sameMonth && !oneDay && locale === 'fr'
				? ordinal(String(Number(numberOf(from, 'day'))), locale)
				: dayOf(from, locale, !sameYear),
		to: dayOf(to, locale, !sameYear)
	};
}

/** « 14 h 30 », « 9 h », “2:30 p.m.”; noon and midnight by the words given. */
export function hourOf(
	moment: number,
	locale: Locale,
	words: { readonly midday: string; readonly midnight: string },
	zone: string = timeZone
): string {
	const hour = Number(numberOf(moment, 'hour', zone));
	const minute = numberOf(moment, 'minute', zone).padStart(2, '0');
	if (minute === '00' && hour === 12) return words.midday;
	if (minute === '00' && hour === 0) return words.midnight;
	if (locale === 'fr') {
		return minute === '00' ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${minute}`;
	}
	return parts(moment, locale, { hour: 'numeric', minute: '2-digit' }, zone)
		.map(({ value }) => value)
		.join('');
}

/**
 * « dimanche 29 novembre 2026, 9 h » for what a `datetime-local` field holds: browsers write it in
 * the order of their own language, where 3/4 may be in March or in April. Empty until it is whole.
 */
export function typedMoment(
	local: string,
	locale: Locale,
	words: { readonly midday: string; readonly midnight: string }
): { readonly day: string; readonly hour: string } | null {
	const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(local);
	if (found === null) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
	// As if it were in this zone: what was typed is said again, nothing is converted.
	const moment = Date.UTC(year, month - 1, day, hour, minute);
	if (new Date(moment).getUTCDate() !== day) return null;
	const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
	return {
		day: parts(moment, locale, options, 'UTC')
			.map(({ type, value }) => (type === 'day' ? ordinal(value, locale) : value))
			.join(''),
		hour: hourOf(moment, locale, words, 'UTC')
	};
}

/** Whether two moments fall on one day, where the organisations are. */
export function sameDay(one: number, other: number): boolean {
	return monthOf(one) === monthOf(other) && numberOf(one, 'day') === numberOf(other, 'day');
}

/** The year of a moment where the organisations are. */
export function yearOf(moment: number): number {
	return Number(numberOf(moment, 'year'));
}

function monthOf(moment: number): string {
	return `${numberOf(moment, 'year')}-${numberOf(moment, 'month')}`;
}

function numberOf(
	moment: number,
	part: 'year' | 'month' | 'day' | 'hour' | 'minute',
	zone: string = timeZone
): string {
	const found = momentFormat('en', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric'
	})
		.formatToParts(moment)
		.find(({ type }) => type === part);
	return found?.value ?? '';
}

function ordinal(day: string, locale: Locale): string {
	return day === '1' && locale === 'fr' ? '1er' : day;
}

function parts(
	moment: number,
	locale: Locale,
	options: Intl.DateTimeFormatOptions,
	zone: string = timeZone
): Intl.DateTimeFormatPart[] {
	return momentFormat(locale, { timeZone: zone, ...options }).formatToParts(moment);
}
