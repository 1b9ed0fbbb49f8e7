/** Marks that leave no ink and that no language needs inside a word: soft hyphens, joiners of nothing. */
const inkless =
	/\u{AD}|\u{34F}|\u{115F}|\u{1160}|\u{180E}|\u{200B}|[\u{2060}-\u{2064}]|[\u{206A}-\u{206F}]|\u{3164}|\u{FFA0}/gu;

/** Joiners that Persian, Indic scripts and emoji need, and Latin letters and figures do not. */
const joiner =
	/(?<=[\p{Script=Latin}\p{Nd}@.+-])[\u200C\u200D]+|[\u200C\u200D]+(?=[\p{Script=Latin}\p{Nd}@.+-])/gu;

/** Letters and figures as a Latin keyboard writes them, in other widths or as mathematics. */
const otherForms = /[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]+/gu;

/**
 * A text in the letters that are seen: « 514 » with a mark without ink between its figures, or in
 * letters of double width, reads as a number to people and must to the detectors as well.
 */
export function undisguised(text: string): string {
	return text
		.replaceAll(inkless, '')
		.replaceAll(joiner, '')
		.replaceAll(otherForms, (found) => found.normalize('NFKC'));
}
