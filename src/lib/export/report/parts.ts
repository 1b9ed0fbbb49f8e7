import type { Table } from '../../domain/disclosure/release.ts';
import type { Pole } from '../../domain/report/finding.ts';
import type { ItemWords } from '../../domain/report/question-words.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import { tenths } from '../../domain/report/share.ts';
import { comma, betweenSentences } from '../../i18n/punctuation.ts';
import { poleSentence } from '../../wording/letter/answer-words.ts';
import { spokenBar } from '../../wording/letter/bar-words.ts';
import { changeWords } from '../../wording/letter/change-words.ts';
import { landmarkBeside, type LetterPage } from '../../wording/letter/letter-page.ts';
import { landmarkNote, notesUnder } from '../../wording/letter/notes.ts';
import type { Speech } from '../../wording/letter/said-words.ts';
import type { Segment } from '../../wording/letter/segment.ts';
import { weightedWords } from '../../wording/letter/weighted-words.ts';
import type { Part, PartGroup } from './report-document.ts';

export function together(...parts: readonly Part[]): PartGroup {
	return { together: true, parts };
}

export function flowing(...parts: readonly Part[]): PartGroup {
	return { together: false, parts };
}

export function texts(sentences: readonly string[]): Part[] {
	return sentences.map((text) => ({ kind: 'text', text }));
}

/** A bar, with the sentence it confirms and the words on it for who does not see it. */
export function barPart(
	{ locale }: Pick<Speech, 'locale'>,
	segments: readonly Segment[],
	sentence: string,
	thin: boolean
): Part {
	const labels = segments.flatMap(({ label }) => (label === '' ? [] : [label]));
	const alt = [sentence, ...(labels.length === 0 ? [] : [labels.join(comma(locale))])];
	return { kind: 'bar', alt: alt.join(betweenSentences(locale)), segments, thin };
}

/** One pole of a question: the sentence, the bar, its base and what is needed to read it rightly. */
export function findingParts(
	speech: Speech,
	page: LetterPage,
	found: {
		readonly item: ItemWords;
		readonly table: Table;
		readonly pole: Pole;
		readonly said: Said;
	}
): Part[] {
	const { item, table, pole, said } = found;
	const ofTen = tenths(said, table.base);
	const sentence = poleSentence(speech, item, pole, said, table.base, ofTen);
	const bar = spokenBar(speech, item, table);
	const landmark = landmarkBeside(page, item.item, pole);
	const change = page.before?.changes.find((one) => one.item === item.item && one.pole === pole);
	const weighted = weightedWords(speech, page, item.item, pole);
	const notes = [
		notesUnder(speech, { item, table, bar, ofTen, said, page, brief: false }),
		...(change !== undefined && page.before !== null
			? [changeWords(speech, change, page.before.closes)]
			: []),
		...(weighted === null ? [] : [weighted])
	].join(betweenSentences(speech.locale));
	return [
		{ kind: 'sentence', text: sentence },
		barPart(speech, bar.segments, sentence, false),
		{ kind: 'note', text: notes },
		...(landmark === null
			? []
			: [{ kind: 'note', text: landmarkNote(speech, item, landmark) } as const])
	];
}
