import { formatTag, type Locale } from '../../i18n/locales.ts';

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
	words: { readonly midday: string; readonly midnight: string }
): string {
	const hour = Number(numberOf(moment, 'hour'));
	const minute = numberOf(moment, 'minute').padStart(2, '0');
	if (minute === '00' && hour === 12) return words.midday;
	if (minute === '00' && hour === 0) return words.midnight;
	if (locale === 'fr') {
		return minute === '00' ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${minute}`;
	}
	return parts(moment, locale, { hour: 'numeric', minute: '2-digit' })
		.map(({ value }) => value)
		.join('');
}

function monthOf(moment: number): string {
	return `${numberOf(moment, 'year')}-${numberOf(moment, 'month')}`;
}

function numberOf(moment: number, part: 'year' | 'month' | 'day' | 'hour' | 'minute'): string {
	const found = new Intl.DateTimeFormat('en-CA', {
		timeZone,
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
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormatPart[] {
	return new Intl.DateTimeFormat(formatTag(locale), { timeZone, ...options }).formatToParts(moment);
}
