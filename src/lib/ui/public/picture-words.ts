import type { Said } from '../../domain/disclosure/said.ts';
import { sharePicture, type SharePicture } from '../../domain/report/ten-figures.ts';
import { numeral, shareWords, type Speech } from '../letter/said-words.ts';

/** A picture of a share, with what is heard instead of it. */
export interface WordedPicture {
	readonly picture: SharePicture;
	readonly words: string;
}

/** The picture beside a sentence, and its alternative text: only what is drawn, only what is said. */
export function wordedPicture(speech: Speech, said: Said, base: number): WordedPicture {
	const picture = sharePicture(said, base);
	return { picture, words: pictureWords(speech, picture, said, base) };
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
