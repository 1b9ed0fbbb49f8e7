import type { Pole } from '../../domain/report/finding.ts';
import type { LetterPage } from './letter-page.ts';
import { numeral, type Speech } from './said-words.ts';

/** « Pondéré selon la taille des immeubles : 38 sur 100, sans doute de 30 à 46. »; null where nothing is weighted. */
export function weightedWords(
	speech: Speech,
	{ weighted }: Pick<LetterPage, 'weighted'>,
	item: string,
	pole: Pole
): string | null {
	const found = weighted.find((one) => one.item === item && one.pole === pole);
	if (found === undefined) return null;
	const { share, margin } = found;
	const words = (range: { from: number; to: number }) => ({
		from: numeral(speech, range.from),
		to: numeral(speech, range.to)
	});
	return speech.t(($) => $.results.note.weighted, {
		...words(margin),
		share:
			share.from === share.to
				? numeral(speech, share.from)
				: speech.t(($) => $.results.note.weightedRange, words(share))
	});
}
