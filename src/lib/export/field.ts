/** Beginnings that a spreadsheet takes for a formula, full-width forms included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * One field of a CSV file (RFC 4180), always quoted when it is text. A text that a spreadsheet
 * could run gets an apostrophe in front (OWASP, CSV Injection).
 */
export function field(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = formula.test(value) ? `'${value}` : value;
	return /[",;\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
