import type { TFunction } from 'i18next';
import type tablets from '../../../i18n/catalogs/fr/tablets.json';

type Translate = TFunction<['common', 'tablets']>;

/** Why an envelope was refused for good, in a few words. */
export function reasonWords(t: Translate, reason: string): string {
	const known = reason as keyof typeof tablets.carried.reason;
	return t(($) => $.tablets.carried.reason[known], {
		defaultValue: t(($) => $.tablets.carried.reason.malformed)
	});
}
