import type { TFunction } from 'i18next';
import type tablets from '../../../i18n/catalogs/fr/tablets.json';

type Translate = TFunction<['common', 'tablets']>;
type Check = keyof typeof tablets.one.check;

const minute = 60_000;

/** A clock that is wrong by less than this does no harm and is not spoken of. */
const tolerated = 2 * minute;

/** « avance de 4 320 minutes », or null when the clock is right. */
export function clockWords(t: Translate, ahead: number): string | null {
	const count = Math.round(Math.abs(ahead) / minute);
	if (Math.abs(ahead) <= tolerated) return null;
	return ahead > 0
		? t(($) => $.tablets.one.clockAhead, { count })
		: t(($) => $.tablets.one.clockBehind, { count });
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
