import { betweenSentences } from '../../i18n/punctuation.ts';
import type { ItemWords } from '../../domain/report/question-words.ts';
import { inside, partWords } from './answer-words.ts';
import { itemOf, type LetterDimension, type LetterPage } from './letter-page.ts';
import { numeral, responseWord, shareWords, type Speech } from './said-words.ts';

interface DimensionWords {
	readonly sentence: string;
	readonly spoken: string;
	readonly base: string;
	readonly rows: readonly {
		readonly item: ItemWords;
		readonly answer: string;
		readonly count: string;
	}[];
}

/** A dimension in words: between which two numbers of 100, of how many, made of what. */
export function dimensionWords(
	speech: Speech,
	page: LetterPage,
	dimension: LetterDimension
): DimensionWords {
	const { t } = speech;
	const { name, base, band, items } = dimension;
	const ends = { from: numeral(speech, band.from), to: numeral(speech, band.to) };
	const words = [
		t(($) => $.results.dimension.base, {
			count: items.length,
			base: numeral(speech, base),
			unit: responseWord(speech, base),
			questions: numeral(speech, items.length)
		})
	];
	if (dimension.margin) words.push(t(($) => $.results.dimension.margin));
	return {
		sentence: t(($) => $.results.dimension.sentence, ends),
		spoken: t(($) => $.results.dimension.spoken, { ...ends, name }),
		base: words.join(betweenSentences(speech.locale)),
		rows: items.flatMap(({ item: id, pole, said }) => {
			const item = itemOf(page, id);
			if (item === null) return [];
			return [
				{
					item,
					answer: inside(partWords(speech, item, pole)),
					count: shareWords(speech, said, base)
				}
			];
		})
	};
}
