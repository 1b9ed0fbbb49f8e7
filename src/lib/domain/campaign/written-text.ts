import { isBlank, isHostile } from '../questionnaire/safe-text.ts';

/** Why one line of text that somebody typed is not kept. */
export type TextFault = 'empty' | 'too-long' | 'hidden-character';

/**
 * What is wrong with one line of text, or null. Hidden characters can make a text read as another
 * one, so they are refused by name. Anything else
 * stays text: `<script>` and `=HYPERLINK(` are kept as they are and made harmless where they are
 * shown or exported.
 *
 * @param maximum number of UTF-16 units
 */
export function textFault(text: string, maximum: number): TextFault | null {
	if (text.length > maximum) return 'too-long';
	if (isHostile(text) || text.includes('\n')) return 'hidden-character';
	return isBlank(text) ? 'empty' : null;
}
