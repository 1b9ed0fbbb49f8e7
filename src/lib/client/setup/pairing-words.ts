import type { Translation } from '../../i18n/translation.ts';
import type { PairingRefusal } from '../device/paired-device.ts';

/** Why a tablet was not paired, then what to do. */
export function pairingRefusedWords(
	t: Translation['t'],
	{
		reason,
		retryAfter
	}: { readonly reason: PairingRefusal | 'insecure'; readonly retryAfter: number }
): string {
	switch (reason) {
		case 'code-wrong':
			return t(($) => $.setup.pair.refused.wrong);
		case 'too-many-attempts':
			return t(($) => $.setup.pair.refused.tooMany, {
				count: Math.max(1, Math.ceil(retryAfter / 60))
			});
		case 'unreachable':
			return t(($) => $.setup.pair.refused.unreachable);
		case 'storage-full':
			return t(($) => $.setup.pair.refused.full);
		case 'storage-blocked':
		case 'storage-unavailable':
			return t(($) => $.setup.pair.refused.storage);
		case 'insecure':
			return t(($) => $.setup.pair.refused.insecure);
	}
}
