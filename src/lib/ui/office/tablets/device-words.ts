import type { TFunction } from 'i18next';
import type { DeviceStanding } from '../../../domain/device/device-standing.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { dayOf, sameDay } from '../moments.ts';

type Translate = TFunction<['common', 'tablets']>;

/** The square beside a tablet: all sent, some waiting, silent, not yet or no longer in use. */
export type DeviceMark = 'sent' | 'waiting' | 'silent' | 'none';

/** « reçu hier, 0 en attente », « muette depuis 5 jours ». */
export function standingWords(
	t: Translate,
	standing: DeviceStanding,
	{ now, locale }: { readonly now: number; readonly locale: Locale }
): string {
	switch (standing.kind) {
		case 'new':
			return t(($) => $.tablets.state.new);
		case 'heard':
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

export function markOf(standing: DeviceStanding): DeviceMark {
	switch (standing.kind) {
		case 'heard':
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
