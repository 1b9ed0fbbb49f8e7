/** Beginnings that a spreadsheet takes for a formula, full-width forms included. */
const formula = /^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * The same inside a text, after anything that can end a cell: where the comma is for decimals, a
 * spreadsheet splits the line at semicolons, whatever stands in quotation marks.
 */
const innerFormula = /([;\t\r\n|"])(?=[\s"]*[=+\-@＝＋－＠])/gu;

/**
 * One field of a CSV file (RFC 4180), always quoted when it is text. A text that a spreadsheet
 * could run gets an apostrophe in front, also in its middle (OWASP, CSV Injection).
 */
export function field(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = value.replace(formula, "'").replaceAll(innerFormula, "$1'");
	return /[",;\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
