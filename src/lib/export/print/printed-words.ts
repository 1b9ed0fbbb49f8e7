import { momentFormat } from '../../i18n/formats.ts';
import { direction, type Locale } from '../../i18n/locales.ts';
import { betweenSentences, setApart } from '../../i18n/punctuation.ts';
import { dayOf, dayOfYear, hourOf } from '../../wording/letter/moments.ts';
import { ballotWords } from '../../wording/outcome/ballot-words.ts';
import { typefacesOf } from '../typefaces.ts';
import type { PrintedAddress, Setting } from './print-document.ts';
import type { PrintSource, Voice } from './print-source.ts';

/** How the words of a language are set. */
export function settingOf(locale: Locale): Setting {
	return {
		lang: locale.split('-')[0] ?? locale,
		rtl: direction(locale) === 'rtl',
		fonts: typefacesOf(locale)
	};
}

/** The day with its year and the hour of a moment, to fill the blanks of a sentence. */
// A type and not an interface: it is spread over the blanks of a sentence.
export type MomentWords = { readonly day: string; readonly hour: string };

export function momentWords(voice: Voice, moment: number): MomentWords {
	return { day: dayOf(moment, voice.locale), hour: hourWords(voice, moment) };
}

/** « Du 2 au 20 mars 2027 », without a full stop: it stands alone under a title. */
export function spanWords(voice: Voice, { opens, closes }: PrintSource['calendar']): string {
	const { t, locale } = voice;
	const to = dayOf(closes, locale);
	if (dayOf(opens, locale) === to) return to;
	const sameYear =
		dayOf(opens, locale) !== dayOfYear(opens, locale) && yearOf(opens) === yearOf(closes);
	const from = sameYear ? dayOfYear(opens, locale) : dayOf(opens, locale);
	const span = t(($) => $.office.campaign.span, { from: inOneMonth(locale, from, to), to });
	return span.replace(/[.。]\s*$/, '');
}

/** « 2 » of « 2 mars », where « 20 mars » follows: French says the month once. */
function inOneMonth(locale: Locale, from: string, to: string): string {
	const [day = from, month] = from.split(' ');
	return locale === 'fr' && month !== undefined && to.split(' ')[1] === month ? day : from;
}

function yearOf(moment: number): string {
	return dayOf(moment, 'en').slice(-4);
}

/** The day of the results, with its year where it is not that of the survey. */
export function resultsDay({ locale }: Voice, calendar: PrintSource['calendar']): string {
	const { closes, publishes } = calendar;
	return yearOf(closes) === yearOf(publishes)
		? dayOfYear(publishes, locale)
		: dayOf(publishes, locale);
}

/** « 17 h 30 », “5:30 p.m.”; noon and midnight by their names. */
function hourWords({ t, locale }: Voice, moment: number): string {
	const { hour, minute } = hourOf(moment);
	if (minute === 0 && hour === 12) return t(($) => $.office.campaign.midday);
	if (minute === 0 && hour === 0) return t(($) => $.office.campaign.midnight);
	if (locale === 'fr') {
		const minutes = minute === 0 ? '' : `\u00A0${String(minute).padStart(2, '0')}`;
		return `${hour}\u00A0h${minutes}`;
	}
	return momentFormat(locale, {
		timeZone: 'America/Toronto',
		hour: 'numeric',
		minute: '2-digit'
	}).format(new Date(moment));
}

/** Whom to ask, each piece on its own side of the line, the number on one line. */
// A type and not an interface: it is spread over the blanks of a sentence.
export type HelpWords = { readonly name: string; readonly phone: string; readonly place: string };

export function helpWords(locale: Locale, help: PrintSource['help']): HelpWords {
	return {
		name: setApart(breakable(help.name), locale),
		phone: numberInPiece(help.phone, locale),
		place: setApart(breakable(help.place), locale)
	};
}

/** Whom to ask who is not of the house: a name, and a number that stays on one line. */
export function outsideWords(locale: Locale, outside: string): string {
	const whole = outside
		.replaceAll(/(?<=\d) (?=\d)/g, '\u00A0')
		.replaceAll(/(?<=\d)-(?=\d)/g, '\u2011');
	return setApart(breakable(whole), locale);
}

/** A telephone number on one line, and read from left to right among words that are not. */
function numberInPiece(phone: string, locale: Locale): string {
	const number = phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
	return direction(locale) === 'rtl' ? `\u2066${number}\u2069` : number;
}

/** A word no line can hold may be broken: nothing somebody typed is cut off. */
export function breakable(words: string): string {
	return words.replaceAll(/[\p{L}\p{N}]{24,}/gu, (word) =>
		(word.match(/.{1,12}/gu) ?? []).join('\u200B')
	);
}

/** An address in its two pieces. */
export function addressPieces(short: string): PrintedAddress {
	const cut = short.indexOf('/');
	return cut === -1
		? { host: short, path: '' }
		: { host: short.slice(0, cut), path: short.slice(cut) };
}

/** The promise of a survey; of a consultation who decides and what will be published instead. */
export function promised({ t, locale }: Voice, { ballot, calendar }: PrintSource): string {
	if (ballot === null) return t(($) => $.respond.attract.promise);
	const { attract } = ballotWords({ t, locale }, ballot, dayOf(calendar.publishes, locale));
	return attract.join(betweenSentences(locale));
}
