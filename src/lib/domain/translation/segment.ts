import type { PluralForm } from './plural-forms.ts';

/** Parts of a question that are a text of their own. */
export type QuestionPart =
	'text' | 'short' | 'hint' | 'why' | 'often' | 'none' | 'unit' | 'yes' | 'no' | 'apart';

/** Where a text is shown: data, worded for whoever translates at the edge. */
export type SegmentPlace =
	| { readonly kind: 'title' }
	| { readonly kind: 'invitation' }
	| { readonly kind: 'dimension' }
	/** `number` counts from 1. */
	| { readonly kind: 'question'; readonly part: QuestionPart; readonly number: number }
	| { readonly kind: 'option'; readonly number: number; readonly option: number }
	| { readonly kind: 'theme'; readonly number: number; readonly option: number }
	| {
			readonly kind: 'interface';
			readonly namespace: string;
			readonly path: string;
			/** The form of a text that changes with a number; null for one that does not. */
			readonly plural: PluralForm | null;
	  };

/** One text to translate. */
export interface Segment {
	/** Letters, digits, `.`, `:`, `_`, `-`: it is also a name in XLIFF. */
	readonly key: string;
	/** The French, exactly as it is shown. */
	readonly source: string;
	/** Longest translation, in UTF-16 units. */
	readonly maximum: number;
	readonly place: SegmentPlace;
	/** How many other places show the same French and take the same words. */
	readonly repeats: number;
	/** Languages that have this plural form; null where every language needs the text. */
	readonly languages: readonly string[] | null;
}

/** Whether a language has words for this text at all. */
export function isNeeded({ languages }: Segment, locale: string): boolean {
	return languages === null || languages.includes(locale);
}
