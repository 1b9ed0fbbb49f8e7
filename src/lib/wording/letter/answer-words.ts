import { noAnswer } from '../../domain/disclosure/plan.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import type { Pole } from '../../domain/report/finding.ts';
import type { ItemWords, Part } from '../../domain/report/question-words.ts';
import { numeral, saidSentence, unitWord, type Speech } from './said-words.ts';

/** Where a cell of a table stands, from its codes. Codes of no part are the answers that are missing. */
export function partOf(item: ItemWords, codes: readonly string[]): Part {
	const parts = (['often', 'some', 'none'] as const).filter((part) =>
		codes.some((code) => item.codes[part].includes(code) || (part === 'some' && code === noAnswer))
	);
	if (parts.length > 1) return 'joined';
	return parts[0] ?? 'some';
}

/** « Souvent », « Un peu ou sans réponse », or the words of the question's own answers. */
export function partWords(speech: Speech, item: ItemWords, part: Part): string {
	const { t } = speech;
	if (part === 'joined') return joinedWords(speech, item);
	const labels = labelsOf(speech, item, part);
	const [first] = labels;
	if (first === undefined) return t(($) => $.results.answer.unanswered);
	const answer = labels
		.slice(1)
		.reduce(
			(words, label) => t(($) => $.results.answer.or, { first: words, second: inside(label) }),
			first
		);
	return part === 'some' ? t(($) => $.results.answer.withUnanswered, { answer }) : answer;
}

/** « Un peu, pas du tout ou sans réponse »: all that is counted together when only « souvent » is said. */
function joinedWords(speech: Speech, item: ItemWords): string {
	const labels = [...labelsOf(speech, item, 'some'), ...labelsOf(speech, item, 'none')];
	const answers = labels.reduce((first, second) =>
		speech.t(($) => $.results.answer.list, { first, second: inside(second) })
	);
	return speech.t(($) => $.results.answer.joined, { answers });
}

/** The answers of a part, each in its words; none where it holds only those who gave no answer. */
function labelsOf(speech: Speech, item: ItemWords, part: Pole | 'some'): string[] {
	const { t } = speech;
	if (Object.keys(item.labels).length === 0) {
		if (part === 'often') return [t(($) => $.results.answer.often)];
		if (part === 'none') return [t(($) => $.results.answer.none)];
		return [t(($) => $.results.answer.little)];
	}
	return item.codes[part]
		.filter((code) => code !== noAnswer)
		.map((code) => codeWords(speech, item, code));
}

/** A range of numbers (`3..9`) is said in words; any other code has its label. */
function codeWords(speech: Speech, item: ItemWords, code: string): string {
	const range = /^(-?\d+)\.\.(-?\d+)$/.exec(code);
	if (range?.[1] === undefined || range[2] === undefined) return item.labels[code] ?? code;
	return speech.t(($) => $.results.said.between, {
		from: numeral(speech, Number(range[1])),
		to: numeral(speech, Number(range[2]))
	});
}

/** Words in the middle of a sentence. */
export function inside(words: string): string {
	return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The sentence of a pole: « 9 ménages sur 22 disent qu’on ne leur demande pas du tout leur avis. » */
export function poleSentence(
	speech: Speech,
	item: ItemWords,
	pole: Pole,
	said: Said,
	base: number,
	tenths: number | null = null
): string {
	const predicate = predicateOf(speech, item, pole);
	if (tenths === null) return saidSentence(speech, said, base, predicate);
	return speech.t(($) => $.results.sentence.tenths, {
		number: numeral(speech, tenths),
		unit: unitWord(speech, tenths),
		predicate
	});
}

function predicateOf(speech: Speech, item: ItemWords, pole: Pole): string {
	const { t } = speech;
	const written = item.predicates[pole];
	if (written !== undefined) return written;
	if (item.reading === 'yes-alone') {
		return t(($) => $.results.sentence.chose, { answer: item.short });
	}
	return t(($) => $.results.sentence.answered, {
		answer: inside(partWords(speech, item, pole)),
		question: item.asked
	});
}
