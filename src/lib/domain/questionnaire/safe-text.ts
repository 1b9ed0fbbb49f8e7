/**
 * Characters that no text of a questionnaire or an answer may hold: controls other than a line
 * break, and the bidirectional embeddings, overrides and isolates (Unicode UAX #9) with which a
 * text can be made to read as another one. Half a surrogate pair is no character at all.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const hostile = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/;

// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const removed = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}/gu;

/** Whether a text holds a character that is never needed and can deceive. */
export function isHostile(text: string): boolean {
	return hostile.test(text) || loneSurrogate.test(text);
}

/** A text that a spreadsheet would run as a formula. */
export function isFormula(text: string): boolean {
	return /^\s*[=@]/.test(text);
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
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll('\t', ' ')
		.replaceAll(removed, '')
		.replaceAll(loneSurrogates, '')
		.trim();
}
