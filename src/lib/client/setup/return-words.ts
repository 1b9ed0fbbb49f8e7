import { isRefusal } from '../../domain/refusal.ts';
import type { Translation } from '../../i18n/translation.ts';
import type { LoadedReturn } from '../device/carried-files.ts';

type Translate = Translation['t'];

/** What a return file brought. */
export function loadedWords(
	t: Translate,
	{ sent, cleared, news, campaigns }: LoadedReturn
): string {
	const arrived =
		sent === 0 ? t(($) => $.setup.care.loadedNone) : t(($) => $.setup.care.loaded, { count: sent });
	const said = [arrived];
	if (cleared > 0) said.push(t(($) => $.setup.care.loadedCleared, { count: cleared }));
	if (news || campaigns > 0) said.push(t(($) => $.setup.care.loadedNews));
	return said.join(' ');
}

/** Why a file was not taken, then what to do. */
export function loadRefusedWords(t: Translate, error: unknown): string {
	switch (isRefusal(error) ? error.code : '') {
		case 'malformed-file':
			return t(($) => $.setup.care.refused.malformed);
		case 'unverified-file':
			return t(($) => $.setup.care.refused.unverified);
		case 'storage-full':
		case 'storage-blocked':
		case 'storage-unavailable':
			return t(($) => $.setup.care.refused.storage);
		default:
			return t(($) => $.setup.care.refused.other);
	}
}
