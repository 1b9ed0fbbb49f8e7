import { betweenSentences } from '../../i18n/punctuation.ts';
import { standsOut } from './leading.ts';
import type { LetterPage } from './letter-page.ts';
import { numeral, responseWord, type Speech } from './said-words.ts';
import { everyoneAnswered } from './trust-words.ts';

type Wanted = LetterPage['letter']['wanted'];

/** Of how many answers the first preferences are, and whether their order is said without doubt. */
export function wantedBaseWords(speech: Speech, page: LetterPage, wanted: Wanted): string {
	const { t } = speech;
	const [first] = wanted;
	const advised = page.questions.find(({ question }) => question === first?.item)?.advised ?? null;
	const base = first?.base ?? 0;
	const words = {
		base: numeral(speech, base),
		unit: responseWord(speech, base),
		options: numeral(speech, advised?.of ?? 0)
	};
	const asked =
		advised?.about === undefined || advised.about === null
			? t(($) => $.results.wanted.free, words)
			: t(($) => $.results.wanted.advised, { ...words, advised: numeral(speech, advised.about) });
	const certain =
		everyoneAnswered(page) && wanted.every(({ said, tied }) => said.kind === 'exact' && !tied);
	const ordered = standsOut(page.letter.wanted, wanted) && !certain;
	return ordered
		? [asked, t(($) => $.results.wanted.order)].join(betweenSentences(speech.locale))
		: asked;
}
