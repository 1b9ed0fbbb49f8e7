import type { Refusal } from '../../refusal.ts';
import type { GivenAnswer } from '../../response/answer.ts';
import type { Question } from '../definition.ts';
import type { Reader } from '../reader.ts';

/** Why an answer is refused. The place is the question id; the answer itself is never repeated. */
export type AnswerRefusal =
	| 'wrong-kind'
	| 'not-offered'
	| 'empty'
	| 'unknown-option'
	| 'chosen-twice'
	| 'not-with-others'
	| 'too-many'
	| 'not-whole'
	| 'out-of-range'
	| 'over-budget'
	| 'too-long'
	| 'hostile-text';

/** What JSON can hold of an encoded answer. */
export type Encoded =
	string | number | null | readonly Encoded[] | { readonly [code: string]: Encoded };

/** The part of three where a response is counted; « oui » is often, « non » is none. */
export type Part = 'often' | 'some' | 'none';

/**
 * One figure that can be said of a question. `item` is the question id, or `question.option` for
 * an option said by « oui » alone. Codes are those of the questionnaire.
 */
export interface Measure {
	readonly item: string;
	readonly question: string;
	readonly reading: 'three-answers' | 'yes-no' | 'yes-alone';
	readonly often: readonly string[];
	readonly some: readonly string[];
	readonly none: readonly string[];
}

/** The fields every question has, already read, but for its kind. */
export type Core = Omit<Extract<Question, { kind: 'statement' }>, 'kind'>;

/**
 * What one kind of question knows, in one file: how it is read from a file, what a sound answer is,
 * how it travels, how it is shown again, how it is counted. Only answers of the kind's own form
 * come in; non-answers are treated for all kinds at once in `kinds.ts`.
 */
export interface Kind<Q extends Question, A extends GivenAnswer> {
	/** The form of its answers; null for a text that asks nothing. */
	readonly form: A['kind'] | null;

	/** Reads the fields of this kind, refusing what is not sound. */
	read(reader: Reader, core: Core): Q;

	/** Why this answer cannot be taken, or null. */
	check(question: Q, answer: A): Refusal<AnswerRefusal> | null;

	/** The one form in which a sound answer is kept: the order in which boxes were ticked is not. */
	settle(question: Q, answer: A): A;

	encode(question: Q, answer: A): Encoded;

	/** The reverse of `encode`; null if it is nothing this kind can have written. */
	decode(question: Q, encoded: unknown): A | null;

	/** UTF-8 bytes of the longest encoded answer as JSON. */
	longest(question: Q): number;

	/** Words for the check page, one string a line. */
	show(question: Q, answer: A, language: string): string[];

	measures(question: Q): Measure[];

	/** Item to part; null is no answer. An answer that stands apart is in the middle. */
	place(question: Q, answer: A | null): ReadonlyMap<string, Part>;

	/** Codes of the options when the answer is published as an order; else null. */
	order(question: Q): readonly string[] | null;

	/** What each option gets from one response, when there is an order. Never published. */
	points(question: Q, answer: A): ReadonlyMap<string, number>;
}
