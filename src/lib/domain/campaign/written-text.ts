/** Why a text that somebody typed is not kept. */
export type TextFault = 'empty' | 'too-long' | 'hidden-direction' | 'control-character';

/**
 * Characters that turn the direction of the words around them: what is shown is no longer what
 * is written (Unicode Technical Report 36, Boucher and Anderson 2021, « Trojan Source »).
 */
const directional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

const control = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/u;

/**
 * What is wrong with one line of text, or null. Anything else stays text: `<script>` and
 * `=HYPERLINK(` are kept as they are and made harmless where they are shown or exported.
 *
 * @param maximum number of characters (UTF-16 units)
 */
export function textFault(text: string, maximum: number): TextFault | null {
	if (text.length > maximum) return 'too-long';
	if (directional.test(text)) return 'hidden-direction';
	if (control.test(text)) return 'control-character';
	return text.trim() === '' ? 'empty' : null;
}
