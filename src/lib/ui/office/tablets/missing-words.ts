import type { TFunction } from 'i18next';
import type { Locale } from '../../../i18n/locales.ts';
import { dayOf } from '../moments.ts';

type Translate = TFunction<['common', 'tablets']>;

/** How many envelopes may be missing with a tablet: what it last said, and the day it said so. */
export function missingWords(
	t: Translate,
	device: {
		readonly contactedAt: number | null;
		/** Whether it ever said anything of itself. */
		readonly hasSpoken: boolean;
		readonly waiting: number;
	},
	locale: Locale
): string {
	const { contactedAt, hasSpoken, waiting } = device;
	if (contactedAt === null) return t(($) => $.tablets.lost.missingNever);
	if (!hasSpoken) return t(($) => $.tablets.lost.missingUnsaid);
	const day = dayOf(contactedAt, locale);
	return waiting === 0
		? t(($) => $.tablets.lost.missingNothing, { day })
		: t(($) => $.tablets.lost.missingText, { count: waiting, day });
}
