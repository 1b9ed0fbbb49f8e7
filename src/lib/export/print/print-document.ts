import type { PaperSize } from '../../domain/paper/paper-size.ts';
import type { PaperForm } from '../paper/paper-form.ts';
import type { QrDrawing } from './qr-drawing.ts';

/** How words are set: their language, the way they run, and the families a glyph is looked for in. */
export interface Setting {
	/** Language tag. */
	readonly lang: string;
	readonly rtl: boolean;
	readonly fonts: readonly string[];
}

/**
 * All that is printed of a campaign at once, as data: all that the drawing (`print.typ`) knows. Every
 * string is a text to print and is never read as anything else.
 */
export interface PrintDocument extends Setting {
	/** Title of the document, as a reader announces it. */
	readonly title: string;
	readonly page: PaperSize;
	/** The typeface of this language has one weight: what is bold is drawn with an outline. */
	readonly oneWeight: boolean;
	/** Across the top of what hangs on a wall, such as « ESSAI »; null when there is nothing to say. */
	readonly trial: string | null;
	/** In the order in which they come out of the printer. */
	readonly sheets: readonly Sheet[];
}

export type Sheet =
	FormSheets | Poster | TabletCard | BoxSheet | ThankYouCards | DeliverySheet | SlipSheets;

/** The paper form, or the answer card, with the pages that it was found to take. */
export interface FormSheets {
	readonly kind: 'form' | 'answers';
	readonly form: PaperForm;
	readonly pages: number;
}

/** An address in the two pieces between which it may be broken: the computer, and what follows. */
export interface PrintedAddress {
	readonly host: string;
	readonly path: string;
}

/** « Besoin d’aide ? Mme Roy, local 104 »: what comes first is bold. */
interface LabelledLine {
	readonly label: string;
	readonly text: string;
}

export interface Poster {
	readonly kind: 'poster';
	readonly site: string;
	readonly title: string;
	readonly when: string;
	readonly lead: string;
	readonly promise: string;
	readonly waysTitle: string;
	readonly ways: readonly {
		readonly title: string;
		readonly text: string;
		readonly address: PrintedAddress | null;
	}[];
	/** For phones; null where none is to come. */
	readonly qr: QrDrawing | null;
	/** Under the square, where answering takes a slip. */
	readonly keep: string | null;
	/** The other languages, each by its own name. */
	readonly languages: readonly (Setting & { readonly name: string })[];
	readonly results: LabelledLine;
	readonly foot: readonly LabelledLine[];
	readonly askedBy: string;
}

export interface TabletCard {
	readonly kind: 'tablet';
	readonly title: string;
	readonly place: string;
	readonly cases: readonly LabelledLine[];
	readonly never: { readonly title: string; readonly lines: readonly string[] };
	readonly call: LabelledLine;
}

export interface BoxSheet {
	readonly kind: 'box';
	readonly title: string;
	readonly place: string;
	readonly lines: readonly string[];
	readonly help: LabelledLine;
	/** What two people write by hand when they empty the box. */
	readonly byHand: { readonly title: string; readonly labels: readonly string[] };
}

export interface ThankYouCards {
	readonly kind: 'thanks';
	readonly title: string;
	readonly site: string;
	readonly lines: readonly string[];
}

export interface DeliverySheet {
	readonly kind: 'delivery';
	readonly title: string;
	readonly site: string;
	readonly lines: readonly string[];
	/** Heads of the three columns. */
	readonly columns: readonly string[];
	/** Lines of each page: as many as there are dwellings, in all. */
	readonly pages: readonly number[];
	readonly destroyed: string;
}

/** How many slips make a page: fewer where their words take more room. */
export type SlipsPerPage = 8 | 6 | 4 | 2;

export interface SlipSheets {
	readonly kind: 'slips';
	readonly perPage: SlipsPerPage;
	readonly slips: readonly Slip[];
}

export interface Slip {
	readonly title: string;
	readonly site: string;
	/** Says that it is a trial, on slips that are of no use afterwards. */
	readonly trial: string | null;
	/** As it is printed, with its hyphen; null where anybody may answer. */
	readonly code: string | null;
	/** For phones, with the address; null where none is to come. */
	readonly qr: QrDrawing | null;
	readonly address: PrintedAddress | null;
	/** What is said on it, in one language or in two. */
	readonly voices: readonly SlipVoice[];
}

export interface SlipVoice extends Setting {
	/** « Votre code »; null where there is none. */
	readonly codeLabel: string | null;
	readonly phone: string | null;
	/** Paragraphs, each of sentences of which some are bold. */
	readonly lines: readonly (readonly SlipWords[])[];
}

export interface SlipWords {
	readonly text: string;
	readonly strong: boolean;
}
