import type { TFunction } from 'i18next';
import type { AnswerUnit } from '../../domain/campaign/campaign.ts';
import type { FramedSite } from '../../domain/campaign/frame.ts';
import { numberFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';

type Translate = TFunction<['common', 'office', 'results']>;

/** « 60 logements », or « 31 membres » where they are what is counted. */
export function frameWords(
	t: Translate,
	unit: AnswerUnit,
	{ dwellings, heads }: FramedSite,
	locale: Locale
): string {
	if (heads === undefined || heads === null) {
		return t(($) => $.office.dwellings, { count: dwellings });
	}
	const word = t((words) => words.results.unit[unit], { count: heads });
	return `${numberFormat(locale).format(heads)} ${word}`;
}
