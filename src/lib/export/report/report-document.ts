import type { PaperSize } from '../../domain/paper/paper-size.ts';
import type { Segment } from '../../wording/letter/segment.ts';

/**
 * A report as data: all that its drawing (`report.typ`) knows. Every string is a text to print and is
 * never read as anything else; every number in it comes from what is said.
 */
export interface ReportDocument {
	/** Title of the document, as a reader announces it and as the cover shows it. */
	readonly title: string;
	readonly organisation: string;
	/** At the head of every sheet but the first. */
	readonly survey: string;
	readonly lang: string;
	readonly rtl: boolean;
	/** Families in the order in which a glyph is looked for; nothing else is used. */
	readonly fonts: readonly string[];
	readonly page: PaperSize;
	/** Between a name and its value: « : ». */
	readonly separator: string;
	/** The words around the two numbers of « page 2 de 6 ». */
	readonly pages: { readonly before: string; readonly between: string; readonly after: string };
	readonly cover: {
		readonly facts: readonly string[];
		/** That nobody real answered; null of a real survey. */
		readonly demonstration: string | null;
		readonly promised: string;
		readonly promise: string;
	};
	readonly chapters: readonly Chapter[];
}

export interface Chapter {
	readonly title: string;
	readonly groups: readonly PartGroup[];
}

/** Parts that stay on one page, or that may break between two. */
export interface PartGroup {
	readonly together: boolean;
	readonly parts: readonly Part[];
}

export type Part =
	/** Headings of the second and third level, a sentence in large, a paragraph, a quiet one. */
	| {
			readonly kind: 'section' | 'question' | 'sentence' | 'text' | 'note';
			readonly text: string;
	  }
	/** A thing to know before going on. */
	| { readonly kind: 'know'; readonly title: string; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| {
			readonly kind: 'places';
			readonly items: readonly { readonly place: string; readonly text: string }[];
	  }
	| {
			readonly kind: 'withheld';
			readonly what: string;
			readonly box: string;
			readonly reason: string;
	  }
	| {
			readonly kind: 'bar';
			/** What somebody hears who does not see the bar. */
			readonly alt: string;
			readonly segments: readonly Segment[];
			/** A lower bar, for an option in a list. */
			readonly thin: boolean;
	  }
	/** Where a mean lies, of 100. */
	| {
			readonly kind: 'band';
			readonly alt: string;
			readonly from: number;
			readonly to: number;
			readonly ends: readonly [string, string];
	  }
	| {
			readonly kind: 'table';
			readonly caption: string;
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
			/** All columns but the first share the width; else each is as wide as its words. */
			readonly wide: boolean;
	  };
