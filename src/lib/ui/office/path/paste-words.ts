import type { TFunction } from 'i18next';
import type path from '../../../i18n/catalogs/fr/path.json';

export type PasteFaultCode = keyof typeof path.paste.fault;

/** What is wrong with a pasted line, after its number. */
export function pasteFaultWords(t: TFunction<['common', 'path']>, code: PasteFaultCode): string {
	return t(($) => $.path.paste.fault[code]);
}
