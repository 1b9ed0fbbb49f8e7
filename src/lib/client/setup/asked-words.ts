import type { Translation } from '../../i18n/translation.ts';
import { type Contact, currentSite } from '../device/paired-device.ts';

/** What came of asking the office for surveys; empty where a note beside it says it. */
export function askedWords(t: Translation['t'], contact: Contact): string {
	switch (contact.kind) {
		case 'heard': {
			const { length } = currentSite(contact.device).campaigns;
			return length === 0
				? t(($) => $.setup.care.surveysNone)
				: t(($) => $.setup.care.surveysHere, { count: length });
		}
		case 'unreachable':
			return t(($) => $.setup.care.surveysUnanswered);
		case 'revoked':
		case 'not-paired':
			return '';
	}
}
