const noBreak = '\u00A0';

/** A typed text whose sums stay on one line: « 12 000 $ », with spaces that do not break. */
export function unbroken(text: string): string {
	return text
		.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, noBreak)
		.replaceAll(/(?<=\d) (?=[$%])/g, noBreak);
}
