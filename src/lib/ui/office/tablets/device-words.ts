import type { TFunction } from 'i18next';
import type { DeviceStanding } from '../../../domain/device/device-standing.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { comma } from '../../../i18n/punctuation.ts';
import { dayOf, sameDay } from '../moments.ts';

type Translate = TFunction<['common', 'tablets']>;

/** What the words and the square of a tablet are made from. */
export interface WordedDevice {
	readonly standing: DeviceStanding;
	/** Whether it ever said anything of itself. */
	readonly hasSpoken: boolean;
	/** Envelopes it holds that were refused for good. */
	readonly setAside: number;
	/** Envelopes that were waiting in it when its store was emptied; null when that never happened. */
	readonly erased: number | null;
}

/** All that is said of a tablet beside its square: « reçu hier, 4 en attente, 2 mises de côté ». */
export function deviceWords(
	t: Translate,
	device: WordedDevice,
	place: { readonly now: number; readonly locale: Locale }
): string {
	return [
		standingWords(t, device, place),
		...(device.setAside > 0
			? [t(($) => $.tablets.state.setAside, { count: device.setAside })]
			: []),
		...(device.erased === null ? [] : [t(($) => $.tablets.state.erased)])
	].join(comma(place.locale));
}

/** The square beside a tablet: all sent, some waiting, silent, not yet or no longer in use. */
type DeviceMark = 'sent' | 'waiting' | 'silent' | 'none';

/** « reçu hier, 0 en attente », « muette depuis 5 jours ». */
function standingWords(
	t: Translate,
	{ standing, hasSpoken }: WordedDevice,
	{ now, locale }: { readonly now: number; readonly locale: Locale }
): string {
	switch (standing.kind) {
		case 'new':
			return t(($) => $.tablets.state.new);
		case 'heard':
			if (!hasSpoken) return pairedWords(t, sameDay(standing.at, now));
			return sameDay(standing.at, now)
				? t(($) => $.tablets.state.heardToday, { waiting: standing.waiting })
				: t(($) => $.tablets.state.heardYesterday, { waiting: standing.waiting });
		case 'silent':
			return standing.waiting === 0
				? t(($) => $.tablets.state.silent, { count: standing.days })
				: t(($) => $.tablets.state.silentWaiting, {
						count: standing.days,
						waiting: standing.waiting
					});
		case 'revoked':
			return t(($) => $.tablets.state.revoked, { day: dayOf(standing.since, locale) });
		case 'lost':
			return t(($) => $.tablets.state.lost, { day: dayOf(standing.since, locale) });
		default:
			return unreachable(standing);
	}
}

/** « reliée aujourd’hui, pas encore de nouvelles »: what it holds is not known. */
function pairedWords(t: Translate, today: boolean): string {
	return today ? t(($) => $.tablets.state.pairedToday) : t(($) => $.tablets.state.pairedYesterday);
}

export function markOf({ standing, hasSpoken, erased }: WordedDevice): DeviceMark {
	if (erased !== null) return 'silent';
	switch (standing.kind) {
		case 'heard':
			if (!hasSpoken) return 'none';
			return standing.waiting === 0 ? 'sent' : 'waiting';
		case 'silent':
		case 'lost':
			return 'silent';
		case 'new':
		case 'revoked':
			return 'none';
		default:
			return unreachable(standing);
	}
}
