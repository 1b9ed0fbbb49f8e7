import type { Translation } from '../../i18n/translation.ts';
import { momentWords } from './calendar-words.ts';

/** What somebody asked for, and what can be done about it: the sentence and the two buttons. */
export function agreementWords(
	{ t, locale }: Translation,
	kind: 'open' | 'close',
	proposal: { readonly by: string; readonly at: number; readonly mine: boolean } | null
): { readonly propose: string; readonly confirm: string; readonly proposed: string } {
	return {
		propose: t(($) => $.acts.propose[kind]),
		confirm: t(($) => $.acts.confirm[kind]),
		proposed: proposal === null ? '' : proposedWords({ t, locale }, proposal)
	};
}

function proposedWords(
	{ t, locale }: Pick<Translation, 't' | 'locale'>,
	{ by, at, mine }: { readonly by: string; readonly at: number; readonly mine: boolean }
): string {
	const moment = momentWords(t, at, locale);
	if (mine) return t(($) => $.acts.proposed.mine, moment);
	return by === ''
		? t(($) => $.acts.proposed.gone, moment)
		: t(($) => $.acts.proposed.other, { name: by, ...moment });
}
