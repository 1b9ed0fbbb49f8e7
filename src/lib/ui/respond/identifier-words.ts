import type { IdentifierKind } from '../../domain/comment/identifier.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Translation } from '../../i18n/translation.ts';

/** « un nom », « un numéro de porte »: what was seen in a text, in plain words. */
export function identifierWords(t: Translation['t'], kind: IdentifierKind): string {
	switch (kind) {
		case 'name':
			return t(($) => $.writing.seen.name);
		case 'door':
			return t(($) => $.writing.seen.door);
		case 'phone':
			return t(($) => $.writing.seen.phone);
		case 'postal-code':
			return t(($) => $.writing.seen.postalCode);
		case 'email':
			return t(($) => $.writing.seen.email);
		case 'health-number':
			return t(($) => $.writing.seen.healthNumber);
		case 'social-number':
			return t(($) => $.writing.seen.socialNumber);
		case 'unique':
			return t(($) => $.writing.seen.unique);
		default:
			return unreachable(kind);
	}
}
