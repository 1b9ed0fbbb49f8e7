import type { TFunction } from 'i18next';
import type { CampaignCalendar } from '../../domain/campaign/campaign.ts';
import type { Locale } from '../../i18n/locales.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import { dayOf, hourOf, spanOf, yearOf } from './moments.ts';

type Translate = TFunction<['common', 'respond', 'results', 'office']>;

/** The day and the hour of a moment, to fill the blanks of a sentence. */
// A type and not an interface: it is spread over the blanks of a sentence.
export type MomentWords = { readonly day: string; readonly hour: string };

export function momentWords(
	t: Translate,
	moment: number,
	locale: Locale,
	withYear = false
): MomentWords {
	return { day: dayOf(moment, locale, withYear), hour: hourWords(t, moment, locale) };
}

/** « Du 2 au 20 mars. Résultats affichés à tous le 3 avril, à midi. » */
export function calendarSentence(t: Translate, calendar: CampaignCalendar, locale: Locale): string {
	const span = spanOf(calendar.opens, calendar.closes, locale);
	const when = span.oneDay
		? t(($) => $.office.campaign.spanOneDay, {
				day: span.to,
				from: hourWords(t, calendar.opens, locale),
				to: hourWords(t, calendar.closes, locale)
			})
		: t(($) => $.office.campaign.span, { from: span.from, to: span.to });
	const otherYear = yearOf(calendar.publishes) !== yearOf(calendar.opens);
	const results = t(($) => $.office.campaign.results, {
		day: dayOf(calendar.publishes, locale, otherYear),
		hour: hourWords(t, calendar.publishes, locale)
	});
	return `${when}${betweenSentences(locale)}${results}`;
}

function hourWords(t: Translate, moment: number, locale: Locale): string {
	return hourOf(moment, locale, {
		midday: t(($) => $.office.campaign.midday),
		midnight: t(($) => $.office.campaign.midnight)
	});
}
