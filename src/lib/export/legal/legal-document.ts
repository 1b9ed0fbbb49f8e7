import type { PaperSize } from '../../domain/paper/paper-size.ts';
import { typefacesOf } from '../typefaces.ts';

/** A legal document as data: all that its drawing (`legal.typ`) knows. Every string is a text to print. */
export interface LegalDocument {
	readonly title: string;
	readonly organisation: string;
	readonly lang: LegalLanguage;
	readonly fonts: readonly string[];
	readonly page: PaperSize;
	/** In two pages instead of as many as it takes. */
	readonly compact: boolean;
	/** The words around the two numbers of « page 2 de 6 ». */
	readonly pages: { readonly before: string; readonly between: string; readonly after: string };
	readonly lead: readonly string[];
	/** That nobody of law has read it. */
	readonly caution: string;
	readonly chapters: readonly LegalChapter[];
}

export interface LegalChapter {
	readonly title: string;
	readonly parts: readonly LegalPart[];
}

export type LegalPart =
	| { readonly kind: 'text' | 'note'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| {
			readonly kind: 'table';
			/** What a reader announces before its rows. */
			readonly caption: string;
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
			/** Width of each column beside the first, as a share of it. */
			readonly share: number;
	  }
	/** Lines to write on by hand. */
	| { readonly kind: 'blank'; readonly label: string; readonly lines: number };

/**
 * Languages of the legal documents: French, which is the one that counts, and English. They are
 * written here and not in the catalogs: nobody translates a legal text into four languages unread.
 */
export type LegalLanguage = 'fr' | 'en';

/** One of two texts; `~` stands for a space that does not break. */
export type Say = (fr: string, en: string) => string;

export function sayIn(language: LegalLanguage): Say {
	return (fr, en) => (language === 'fr' ? fr : en).replaceAll('~', '\u00A0');
}

/** What every document has in common. */
export function documentIn(
	language: LegalLanguage,
	page: PaperSize
): Pick<LegalDocument, 'lang' | 'fonts' | 'page' | 'pages' | 'caution'> {
	const say = sayIn(language);
	return {
		lang: language,
		fonts: typefacesOf(language),
		page,
		pages: { before: say('page ', 'page '), between: say(' de ', ' of '), after: '' },
		caution: say(
			'Aucune personne du droit n’a relu ce document. Les articles suivis de «~à vérifier~» viennent d’une source indirecte. Faites-le lire avant de vous y fier.',
			'Nobody of law has read this document. Articles followed by “to be checked” come from a second-hand source. Have it read before you rely on it.'
		)
	};
}

export const text = (words: string): LegalPart => ({ kind: 'text', text: words });
export const note = (words: string): LegalPart => ({ kind: 'note', text: words });
export const list = (...items: readonly string[]): LegalPart => ({ kind: 'list', items });
