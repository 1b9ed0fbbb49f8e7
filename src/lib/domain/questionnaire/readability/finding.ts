import type { SegmentPlace } from '../../translation/segment.ts';

/** What can be wrong with a sentence. Each is a name that the editor turns into words. */
export type SentenceRule =
	| 'long-sentence'
	| 'jargon'
	| 'agreement'
	| 'double-question'
	| 'double-negative'
	| 'familiar'
	| 'inclusive-sign'
	| 'space'
	| 'apostrophe';

/** What can be wrong with a question or with the whole. */
type WholeRule = 'many-points' | 'many-screens' | 'hard-to-read';

/** A warning asks to think again; a refusal keeps the text from being published. */
export type Severity = 'warning' | 'refusal';

export interface SentenceFinding {
	readonly rule: SentenceRule;
	readonly severity: Severity;
	/** Key of the text, as in translation. */
	readonly key: string;
	readonly place: SegmentPlace;
	readonly sentence: string;
	/** The words that fail, as they stand there. */
	readonly found: string;
	/** Plainer words to put in their place, where there are ready ones. */
	readonly plainer: string | null;
}

export interface WholeFinding {
	readonly rule: WholeRule;
	readonly severity: Severity;
	/** Id of the question; null for the whole questionnaire. */
	readonly question: string | null;
	/** What was counted: points of a scale, screens, or the index. */
	readonly figure: number;
}

export type Finding = SentenceFinding | WholeFinding;

/** What one rule says of one sentence. */
export interface Flaw {
	readonly severity: Severity;
	readonly found: string;
	readonly plainer?: string;
}

export type SentenceCheck = (sentence: string) => readonly Flaw[];
