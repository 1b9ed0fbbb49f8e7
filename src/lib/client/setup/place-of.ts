import type { Locale } from '../../i18n/locales.ts';
import { comma } from '../../i18n/punctuation.ts';
import type { Place } from '../../ui/setup/place.ts';
import type { PairedDevice } from '../device/paired-device.ts';

/** Where a tablet stands; null when its building is no longer one of its own. */
export function placeOf({ news, site }: Pick<PairedDevice, 'news' | 'site'>): Place | null {
	return news.sites.find(({ id }) => id === site) ?? null;
}

/** « Les Érables, salle commune ». */
export function placeInWords({ name, room }: Place, locale: Locale): string {
	return room === '' ? name : `${name}${comma(locale)}${room}`;
}
