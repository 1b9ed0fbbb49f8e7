import { betweenSentences } from '../../i18n/punctuation.ts';
import type { Table } from '../../domain/disclosure/release.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import type { ItemWords } from '../../domain/report/question-words.ts';
import { inside, partWords } from './answer-words.ts';
import type { SpokenBar } from './bar-words.ts';
import type { ItemLandmark, LetterPage } from './letter-page.ts';
import { marginWords } from './margin-words.ts';
import { baseWords, numeral, shareWords, type Speech } from './said-words.ts';

interface Under {
	readonly item: ItemWords;
	readonly table: Table;
	readonly bar: SpokenBar;
	/** « 4 sur 10 », when it may be said. */
	readonly ofTen: number | null;
	readonly said: Said;
	readonly page: Pick<LetterPage, 'population' | 'facts'>;
	readonly brief: boolean;
}

/** The line under a bar: its base first, then what the drawing needs to be read rightly. */
export function notesUnder(speech: Speech, under: Under): string {
	const { t } = speech;
	const { item, table, bar } = under;
	const notes = [baseWords(speech, table.base)];
	if (under.ofTen !== null) {
		notes.unshift(
			t(($) => $.results.note.tenths, {
				share: opening(shareWords(speech, under.said, table.base))
			})
		);
		notes.pop();
	}
	const margin = under.brief ? null : marginWords(speech, under.page, under.said, table.base);
	if (margin !== null) notes.push(margin);
	if (bar.dashes) notes.push(t(($) => $.results.note.dashes));
	if (item.reversed) {
		notes.push(
			t(($) => $.results.note.reversed, { answer: inside(partWords(speech, item, 'often')) })
		);
	}
	return notes.join(betweenSentences(speech.locale));
}

/** « De 21 à 24 ménages sur 82 »: words that open a sentence. */
function opening(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** « Repère provincial 2021-2022 : « souvent », 74 sur 100. Question posée autrement… » */
export function landmarkNote(speech: Speech, item: ItemWords, landmark: ItemLandmark): string {
	return speech.t(($) => $.results.landmark.text, {
		period: landmark.period,
		answer: inside(partWords(speech, item, landmark.pole)),
		share: numeral(speech, landmark.share)
	});
}
