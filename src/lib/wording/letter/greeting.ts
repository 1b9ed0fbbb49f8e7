import type { Tenure } from '../../domain/campaign/campaign.ts';
import { momentFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { LetterPage } from './letter-page.ts';
import { dayOf, dayOfYear, hourOf, monthOf, yearOf } from './moments.ts';
import type { Speech } from './said-words.ts';

/** « Bonjour. Voici ce que vos voisines et vos voisins ont répondu en mars 2027. … » */
export function greeting(speech: Speech, { facts, letter, groups }: LetterPage): string {
	const { t, locale } = speech;
	const several = letter.group.parent === null && groups.some(({ kind }) => kind === 'site');
	const words = {
		period: periodWords(speech, facts.period),
		date: dayOf(facts.publishedAt, locale),
		time: timeWords(speech, facts.publishedAt)
	};
	switch (addressed(facts.tenure, several)) {
		case 'members':
			return t(($) => $.results.greeting.members, words);
		case 'neighbours':
			return t(($) => $.results.greeting.neighbours, words);
		default:
			return t(($) => $.results.greeting.tenants, words);
	}
}

/** People of several buildings are not each other’s neighbours. */
function addressed(tenure: Tenure, several: boolean): 'members' | 'neighbours' | 'tenants' {
	if (tenure === 'coop') return 'members';
	if (several) return 'tenants';
	return tenure === 'omh' || tenure === 'osbl' ? 'neighbours' : 'tenants';
}

/** « en mars 2027 », « du 20 avril au 12 mai 2027 ». */
function periodWords(speech: Speech, period: LetterPage['facts']['period']): string {
	const { t, locale } = speech;
	const to = monthOf(period.closes, locale);
	if (monthOf(period.opens, locale) === to)
		return t(($) => $.results.greeting.month, { month: to });
	const sameYear = yearOf(period.opens, locale) === yearOf(period.closes, locale);
	return t(($) => $.results.greeting.days, {
		from: sameYear ? dayOfYear(period.opens, locale) : dayOf(period.opens, locale),
		to: dayOf(period.closes, locale)
	});
}

/** Whether the language tells the day in two halves of twelve hours. */
function saidInHalves(locale: Locale): boolean {
	return momentFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}

/** « à midi », « à 9 h 30 ». */
export function timeWords(
	{ t, locale }: Pick<Speech, 't' | 'locale'>,
	moment: string | number
): string {
	const { hour, minute } = hourOf(moment);
	const afternoon = hour >= 12;
	const words = {
		hour: String(saidInHalves(locale) ? ((hour + 11) % 12) + 1 : hour),
		minute: String(minute).padStart(2, '0')
	};
	if (minute > 0) {
		return afternoon
			? t(($) => $.results.time.minuteAfternoon, words)
			: t(($) => $.results.time.minute, words);
	}
	if (hour === 12) return t(($) => $.results.time.noon);
	if (hour === 0) return t(($) => $.results.time.midnight);
	return afternoon
		? t(($) => $.results.time.hourAfternoon, words)
		: t(($) => $.results.time.hour, words);
}
