/**
 * Characters that no text of a questionnaire, an answer or a campaign may hold: controls other than
 * a line break, line and paragraph separators, marks, embeddings, overrides and isolates that turn
 * the direction of what stands beside them (Unicode UAX #9), and tags, which carry words nobody sees
 * (Boucher and Anderson, « Trojan Source », 2021). Half a surrogate pair is no character at all.
 */
const hostile =
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}\p{Surrogate}]/u;

const everyHostile = new RegExp(hostile, 'gu');

/** What leaves no ink: blanks, format characters, fillers, the empty Braille cell. */
const blank = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Beginnings that are a formula whatever follows, full-width forms included. */
const formula = /^[\s\p{Cf}]*[=@＝＋－＠]/u;

/** After a sign: a name, a bracket, a quote at once; or a call, or a pipe to a program, later on. */
const signedFormula = /^[\s\p{Cf}]*[+-](?:[\p{L}_$(@=+\-"'\\]|.*(?:\||[\p{L}\d._]\())/su;

/** Whether a text holds a character that is never needed and can deceive. */
export function isHostile(text: string): boolean {
	return hostile.test(text);
}

/** A text for a terminal: on one line, and what could deceive there is seen as « \uFFFD ». */
export function shownText(text: string): string {
	return text.replace(everyHostile, '\uFFFD').replaceAll('\n', '\uFFFD');
}

/** Whether there is nothing to read in a text. */
export function isBlank(text: string): boolean {
	return blank.test(text);
}

/**
 * A text that a spreadsheet would run as a formula. A sign before a number or a blank is no
 * formula by itself: « + de 65 ans », « -5 °C ».
 */
export function isFormula(text: string): boolean {
	return formula.test(text) || signedFormula.test(text);
}

/** A text that a browser would read as markup if somebody forgot to escape it. */
export function isMarkup(text: string): boolean {
	return /<[a-z!/?]/i.test(text);
}

/**
 * What a person typed or pasted, without hostile characters and without blanks around it.
 * Nothing that can be read is lost.
 */
export function cleanText(text: string): string {
	return text
		.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
		.replaceAll('\t', ' ')
		.replaceAll(everyHostile, '')
		.trim();
}
