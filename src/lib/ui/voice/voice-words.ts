import type { TFunction } from 'i18next';
import type voice from '../../i18n/catalogs/fr/voice.json';

type Fault = keyof typeof voice.fault;

/** What happened to a recording and what to do, for a named fault. */
export function voiceFault(t: TFunction<['common', 'voice']>, code: string): string {
	const known = code as Fault;
	return t(($) => $.voice.fault[known], { defaultValue: t(($) => $.voice.unexpected) });
}

/** How far one text is, in words. */
export function stateWords(
	t: TFunction<['common', 'voice']>,
	state: keyof typeof voice.state
): string {
	return t(($) => $.voice.state[state]);
}
