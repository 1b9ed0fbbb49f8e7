import { Refusal } from '../../refusal.ts';
import type { Localized } from '../definition.ts';
import { cleanText, isBlank, isFormula, isMarkup } from '../safe-text.ts';

/** A text as it is typed: French, and English where there is some. */
export interface TypedWords {
	readonly fr: string;
	readonly en: string;
}

const beforeSign = /[ \u00A0\u202F]+([?!:;»])/g;
const afterQuote = /«[ \u00A0\u202F]+/g;

/** What no keyboard types: spaces that do not break, and the apostrophe of print. */
function printed(french: string): string {
	return french
		.replaceAll(beforeSign, '\u00A0$1')
		.replaceAll(afterQuote, '«\u00A0')
		.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** @throws {Refusal} `text-too-long`, `formula-text`, `markup-text` */
function safe(text: string, longest: number, place: string): string {
	const clean = cleanText(text);
	if (clean.length > longest) throw new Refusal('text-too-long', place);
	if (isFormula(clean)) throw new Refusal('formula-text', place);
	if (isMarkup(clean)) throw new Refusal('markup-text', place);
	return clean;
}

/**
 * A text as somebody wrote it anew. The other languages stay as long as the French does: else they
 * would say something that is not asked any more.
 *
 * @param longest in UTF-16 units
 * @throws {Refusal} `text-too-long`, `formula-text`, `markup-text`, with the place
 */
export function rewritten(
	before: Localized | undefined,
	typed: TypedWords,
	longest: number,
	place: string
): Localized {
	const french = safe(printed(typed.fr), longest, place);
	const english = safe(typed.en, longest, `${place}English`);
	const others = Object.entries(before ?? {}).filter(([tag]) => tag !== 'fr' && tag !== 'en');
	return {
		fr: french,
		...(isBlank(english) ? {} : { en: english }),
		...(french === before?.['fr'] ? Object.fromEntries(others) : {})
	};
}

/** The same for a text that may be absent: nothing in French, no text. */
export function rewrittenIfAny(
	before: Localized | undefined,
	typed: TypedWords,
	longest: number,
	place: string
): Localized | undefined {
	const text = rewritten(before, typed, longest, place);
	return isBlank(text['fr'] ?? '') ? undefined : text;
}
