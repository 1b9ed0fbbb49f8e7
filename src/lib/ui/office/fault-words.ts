import type { TFunction } from 'i18next';
import type office from '../../i18n/catalogs/fr/office.json';

type FaultCode = keyof typeof office.fault;

type Translate = TFunction<['common', 'respond', 'results', 'office']>;

/** What happened and what to do, for a named fault; a general sentence for one without words. */
export function faultWords(t: Translate, code: string): string {
	const known = code as FaultCode;
	return t(($) => $.office.fault[known], {
		defaultValue: t(($) => $.office.fault.unexpected)
	});
}
