import type { PaperSize } from '../../domain/paper/paper-size.ts';

/**
 * A paper form as data: all that the drawing (`form.typ`) knows. Every string is a text to print
 * and is never read as anything else.
 */
export interface PaperForm {
	/** Title of the document, as a reader announces it. */
	readonly title: string;
	/** Language tag of every word in it. */
	readonly lang: string;
	readonly rtl: boolean;
	/** Families in the order in which a glyph is looked for; nothing else is used. */
	readonly fonts: readonly string[];
	readonly page: PaperSize;
	/** On top of every sheet, such as « ESSAI »; null when there is nothing to say there. */
	readonly trial: string | null;
	/** At the foot of every sheet: which form of which version in which language. */
	readonly code: string;
	/** The words around the two numbers of « page 2 de 6 ». */
	readonly pages: { readonly before: string; readonly between: string; readonly after: string };
	readonly heading: string;
	readonly cover: readonly CoverPart[];
	readonly questions: readonly PaperQuestion[];
	/** Sets of answers to point at, for somebody who is read to. */
	readonly card: readonly { readonly title: string; readonly options: readonly string[] }[];
	readonly end: { readonly title: string; readonly text: readonly string[] } | null;
}

export interface CoverPart {
	readonly title: string;
	readonly text: readonly string[];
	/** The sentence under the boxes of an access code; null where there are none. */
	readonly code: string | null;
}

export interface PaperQuestion {
	/** With its number, but for a text that asks nothing. */
	readonly title: string;
	/** When it is asked, in bold. */
	readonly before: readonly string[];
	/** Examples, and how to answer. */
	readonly after: readonly string[];
	readonly answer: PaperAnswer | null;
}

interface Apart {
	/** Answers that stand apart: « je ne sais pas », « je préfère ne pas répondre ». */
	readonly apart: readonly string[];
}

/** What a person ticks or writes. */
export type PaperAnswer =
	| (Apart & { readonly form: 'boxes'; readonly options: readonly string[] })
	| (Apart & {
			readonly form: 'amounts';
			readonly options: readonly { readonly label: string; readonly cost: string }[];
			/** What stands before and after a sum: the sign of the dollar. */
			readonly before: string;
			readonly after: string;
			/** « Total » */
			readonly sum: string;
	  })
	| (Apart & { readonly form: 'number'; readonly unit: string })
	| (Apart & { readonly form: 'lines'; readonly lines: number; readonly consent: string | null });
