import { Refusal } from '../refusal.ts';
import { unreachable } from '../unreachable.ts';
import { hideWords, wordsOf } from './hidden-words.ts';

/** What one reader decides of a comment, from the freest to the strictest. */
export const verdicts = ['publish', 'theme-only', 'withhold'] as const;
export type Verdict = (typeof verdicts)[number];

/** One reader's decision, taken apart from the other's. */
export interface Reading {
	readonly verdict: Verdict;
	/** Codes of the fixed list; none where the comment is withheld. */
	readonly themes: readonly string[];
	/** Places of the words this reader hides, counted from 0. */
	readonly hidden: readonly number[];
}

/** The two who read, by their accounts. Named before opening, none of them the landlord. */
export type Readers = readonly [string, string];

interface Written {
	readonly text: string;
	/** Whether everybody who wrote these very words agreed to be quoted. */
	readonly quotable: boolean;
	/** Responses that held these very words. */
	readonly writers: number;
}

/** As it came out of its envelopes, in the tabulator alone. */
export interface Sealed extends Written {
	readonly state: 'sealed';
}

/** Without what the detectors know; at most one of the two has read it. */
export interface Redacted extends Written {
	readonly state: 'redacted';
	readonly first: { readonly reader: string; readonly reading: Reading } | null;
}

/** Both have decided. They may still change their minds. */
export interface Moderated extends Written {
	readonly state: 'moderated';
	readonly readings: Readonly<Record<string, Reading>>;
}

/** What becomes of it, once and for all. Only a released one has words left. */
export type Settled =
	| { readonly state: 'released'; readonly text: string; readonly themes: readonly string[] }
	| { readonly state: 'theme-only'; readonly themes: readonly string[] }
	| { readonly state: 'withheld' };

/** The states of a comment (privacy rules, section 5): each is reached from the one before only. */
export type Comment = Sealed | Redacted | Moderated | Settled;

/** A comment that is waiting for its readers, or for the end of the reading. */
export type Waiting = Redacted | Moderated;

/**
 * Takes out what can lead to a person.
 * @throws Refusal `wrong-state`
 */
export function redactComment(comment: Comment, redact: (text: string) => string): Redacted {
	if (comment.state !== 'sealed') throw new Refusal('wrong-state', comment.state);
	const { text, quotable, writers } = comment;
	return { state: 'redacted', text: redact(text), quotable, writers, first: null };
}

/**
 * One of the two readers decides, or decides anew.
 * @param themes codes of the list the questionnaire fixed
 * @throws Refusal `wrong-state`, `not-a-reader`, `not-quotable` when the writer did not agree,
 * `unknown-theme`, `unknown-word`
 */
export function readComment(
	comment: Comment,
	readers: Readers,
	themes: readonly string[],
	reader: string,
	reading: Reading
): Waiting {
	if (comment.state !== 'redacted' && comment.state !== 'moderated') {
		throw new Refusal('wrong-state', comment.state);
	}
	// Two accounts: whoever stands twice in the list would decide alone.
	if (readers[0] === readers[1] || !readers.includes(reader)) throw new Refusal('not-a-reader');
	checkReading(comment, themes, reading);
	if (comment.state === 'moderated') {
		return { ...comment, readings: { ...comment.readings, [reader]: reading } };
	}
	const { first, ...written } = comment;
	if (first === null || first.reader === reader) {
		return { ...written, state: 'redacted', first: { reader, reading } };
	}
	const readings = { [first.reader]: first.reading, [reader]: reading };
	return { ...written, state: 'moderated', readings };
}

function checkReading(written: Written, themes: readonly string[], reading: Reading): void {
	if (reading.verdict === 'publish' && !written.quotable) throw new Refusal('not-quotable');
	if (reading.themes.some((theme) => !themes.includes(theme))) throw new Refusal('unknown-theme');
	const words = wordsOf(written.text).length;
	if (reading.hidden.some((place) => !Number.isInteger(place) || place < 0 || place >= words)) {
		throw new Refusal('unknown-word');
	}
}

/** Whether the two decided differently: then the stricter of both holds. */
export function disagree({ readings }: Moderated): boolean {
	return new Set(Object.values(readings).map(({ verdict }) => verdict)).size > 1;
}

/**
 * What becomes of a comment when the reading ends. What both decided holds; of two decisions the
 * stricter, of themes those that both ticked, of words those that neither hid. Undecided by two,
 * it says no theme: nobody may decide alone.
 *
 * @param quotes whether anything may be quoted: enough responses and enough comments
 * @throws Refusal `wrong-state`
 */
export function settleComment(comment: Comment, quotes: boolean): Settled {
	switch (comment.state) {
		case 'redacted':
			return { state: 'theme-only', themes: [] };
		case 'moderated':
			return settled(comment, quotes);
		case 'sealed':
		case 'released':
		case 'theme-only':
		case 'withheld':
			throw new Refusal('wrong-state', comment.state);
		default:
			return unreachable(comment);
	}
}

function settled({ text, quotable, readings }: Moderated, quotes: boolean): Settled {
	const both = Object.values(readings);
	const verdict = verdicts.findLast((one) => both.some((reading) => reading.verdict === one));
	if (verdict === 'withhold') return { state: 'withheld' };
	const themes = (both[0]?.themes ?? []).filter((theme) =>
		both.every((reading) => reading.themes.includes(theme))
	);
	const left = hideWords(
		text,
		both.flatMap(({ hidden }) => hidden)
	);
	return verdict === 'publish' && quotable && quotes && left !== null
		? { state: 'released', text: left, themes }
		: { state: 'theme-only', themes };
}
