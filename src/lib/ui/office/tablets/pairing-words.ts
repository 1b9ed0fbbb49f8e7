import type { TFunction } from 'i18next';
import type { DeviceStanding } from '../../../domain/device/device-standing.ts';

type Translate = TFunction<['common', 'tablets']>;

/** What a new code is for: the first pairing, another one, or the return of a tablet. */
export function pairingWords(
	t: Translate,
	{ kind }: DeviceStanding
): { readonly title: string; readonly text: string } {
	if (kind === 'new') {
		return { title: t(($) => $.tablets.one.pair), text: t(($) => $.tablets.one.pairNew) };
	}
	const title = t(($) => $.tablets.one.pairAgain);
	return kind === 'lost' || kind === 'revoked'
		? { title, text: t(($) => $.tablets.one.pairBack) }
		: { title, text: t(($) => $.tablets.one.pairOther) };
}
