import type { TFunction } from 'i18next';
import type { Locale } from '../../../i18n/locales.ts';
import { dayOf } from '../moments.ts';

type Translate = TFunction<['common', 'tablets']>;

/** How many envelopes may be missing with a tablet: what it last said, and the day it said so. */
export function missingWords(
	t: Translate,
	device: { readonly contactedAt: number | null; readonly waiting: number },
	locale: Locale
): string {
	const { contactedAt, waiting } = device;
	if (contactedAt === null) return t(($) => $.tablets.lost.missingNever);
	const day = dayOf(contactedAt, locale);
	return waiting === 0
		? t(($) => $.tablets.lost.missingNothing, { day })
		: t(($) => $.tablets.lost.missingText, { count: waiting, day });
}
