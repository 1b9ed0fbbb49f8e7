import type { TFunction } from 'i18next';
import type { Locale } from '../../../i18n/locales.ts';
import { hourOf } from '../moments.ts';

type Translate = TFunction<['common', 'office', 'tablets']>;

/** Minutes since midnight, from < until. */
interface Hours {
	readonly from: number;
	readonly until: number;
}

/** `08:30`, as an HTML field of kind `time` holds it; midnight at the end of a day is `00:00`. */
export function timeField(minutes: number): string {
	const hours = Math.floor(minutes / 60) % 24;
	return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** « de 8 h à minuit », “from 8:00 a.m. to midnight”. */
export function hoursWords(t: Translate, hours: Hours | null, locale: Locale): string {
	if (hours === null) return t(($) => $.tablets.one.always);
	const words = {
		midday: t(($) => $.office.campaign.midday),
		midnight: t(($) => $.office.campaign.midnight)
	};
	// Minutes of a day are said as those of the first day there is.
	const said = (minutes: number): string => hourOf(minutes * 60_000, locale, words, 'UTC');
	return t(($) => $.tablets.one.between, { from: said(hours.from), until: said(hours.until) });
}
