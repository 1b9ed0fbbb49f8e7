import type { Said } from '../../domain/disclosure/said.ts';
import { sharePicture, type SharePicture } from '../../domain/report/ten-figures.ts';
import { numeral, shareWords, type Speech } from '../../wording/letter/said-words.ts';

/** A picture of a share, with what is heard instead of it. */
export interface WordedPicture {
	readonly picture: SharePicture;
	readonly words: string;
	/** What the hatched part stands for, under the picture; null where there is none. */
	readonly legend: string | null;
}

/** The picture beside a sentence, and its alternative text: only what is drawn, only what is said. */
export function wordedPicture(speech: Speech, said: Said, base: number): WordedPicture {
	const picture = sharePicture(said, base);
	const words = pictureWords(speech, picture, said, base);
	return { picture, words, legend: legendWords(speech, picture, said) };
}

/** Beside an exact count nothing is uncertain: the hatched figure is one that is filled in part. */
function legendWords({ t }: Speech, { possible }: SharePicture, said: Said): string | null {
	if (possible === 0) return null;
	return said.kind === 'exact'
		? t(($) => $.public.picture.partly)
		: t(($) => $.public.picture.legend);
}

function pictureWords(speech: Speech, picture: SharePicture, said: Said, base: number): string {
	const { t } = speech;
	if (picture.kind === 'bar') {
		return t(($) => $.public.picture.bar, { share: shareWords(speech, said, base) });
	}
	const drawn = {
		sure: numeral(speech, picture.sure),
		possible: numeral(speech, picture.possible)
	};
	return picture.possible === 0
		? t(($) => $.public.picture.whole, drawn)
		: t(($) => $.public.picture.open, drawn);
}
