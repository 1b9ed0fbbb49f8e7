import type { TFunction } from 'i18next';
import type { Standing } from '../../domain/campaign/standing.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Locale } from '../../i18n/locales.ts';
import { dayOf } from './moments.ts';

type Translate = TFunction<['common', 'respond', 'results', 'office', 'custody']>;

/** Where a campaign stands, in a few words: « ouverte jusqu’au 20 mars ». */
export function standingWords(t: Translate, standing: Standing, locale: Locale): string {
	switch (standing.kind) {
		case 'draft':
			return t(($) => $.office.standing.draft);
		case 'trial':
			return t(($) => $.office.standing.trial);
		case 'guarded':
			return t(($) => $.custody.today.standing);
		case 'counting':
			return t(($) => $.office.standing.counting);
		case 'scheduled':
			return t(($) => $.office.standing.scheduled, { day: dayOf(standing.until, locale) });
		case 'open':
			return t(($) => $.office.standing.open, { day: dayOf(standing.until, locale) });
		case 'collecting':
			return t(($) => $.office.standing.collecting, { day: dayOf(standing.until, locale) });
		case 'waiting':
			return t(($) => $.office.standing.waiting, { day: dayOf(standing.until, locale) });
		case 'published':
			return t(($) => $.office.standing.published, { day: dayOf(standing.since, locale, true) });
		default:
			return unreachable(standing);
	}
}
