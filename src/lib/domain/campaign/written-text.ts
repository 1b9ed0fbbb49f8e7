import { isHostile } from '../questionnaire/safe-text.ts';

/** Why one line of text that somebody typed is not kept. */
export type TextFault = 'empty' | 'too-long' | 'hidden-character';

/** Line and paragraph breaks, and marks that turn the direction of what stands beside them. */
const breaking = /[\n\u2028\u2029\u061C\u200E\u200F]/;

/**
 * What is wrong with one line of text, or null. Hidden characters can make a text read as another
 * one (Boucher and Anderson, « Trojan Source », 2021), so they are refused by name. Anything else
 * stays text: `<script>` and `=HYPERLINK(` are kept as they are and made harmless where they are
 * shown or exported.
 *
 * @param maximum number of UTF-16 units
 */
export function textFault(text: string, maximum: number): TextFault | null {
	if (text.length > maximum) return 'too-long';
	if (isHostile(text) || breaking.test(text)) return 'hidden-character';
	return text.trim() === '' ? 'empty' : null;
}
