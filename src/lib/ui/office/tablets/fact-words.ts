import type { TFunction } from 'i18next';
import type tablets from '../../../i18n/catalogs/fr/tablets.json';

type Translate = TFunction<['common', 'tablets']>;
type Check = keyof typeof tablets.one.check;

const minute = 60_000;

/** A clock that is wrong by less than this does no harm and is not spoken of. */
const tolerated = 2 * minute;

/** « avance de 3 jours », or null when the clock is right. */
export function clockWords(t: Translate, ahead: number): string | null {
	if (Math.abs(ahead) <= tolerated) return null;
	const length = lengthWords(t, Math.abs(ahead) / minute);
	return ahead > 0
		? t(($) => $.tablets.one.clockAhead, { length })
		: t(($) => $.tablets.one.clockBehind, { length });
}

function lengthWords(t: Translate, minutes: number): string {
	if (minutes < 120) return t(($) => $.tablets.one.minutes, { count: Math.round(minutes) });
	if (minutes < 2 * 1440)
		return t(($) => $.tablets.one.hoursLong, { count: Math.round(minutes / 60) });
	return t(($) => $.tablets.one.days, { count: Math.round(minutes / 1440) });
}

/** Whether the browser promised to keep what is stored. */
export function memoryWords(t: Translate, state: 'yes' | 'no' | 'unknown'): string {
	return t(($) => $.tablets.one.memoryState[state]);
}

/** A check of the set-up by its name; another version of the app may have others. */
export function checkWords(t: Translate, name: string): string {
	const known = name as Check;
	return t(($) => $.tablets.one.check[known], {
		defaultValue: t(($) => $.tablets.one.check.other)
	});
}
