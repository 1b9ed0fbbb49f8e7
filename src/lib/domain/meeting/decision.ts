/** What an assembly decided, as it was read aloud. A role and a month, never a person's name. */
export interface Decision {
	/** Year and number in it, of the organisation. */
	readonly year: number;
	readonly sequence: number;
	/** One sentence. */
	readonly words: string;
	/** Who looks after it. */
	readonly role: string;
	/** Local month by which it is done (`2027-05`). */
	readonly month: string;
}

/** « 2027-1 »: how a decision is called. */
export function decisionNumber({ year, sequence }: Pick<Decision, 'year' | 'sequence'>): string {
	return `${String(year)}-${String(sequence)}`;
}

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Whether a text is a month as an HTML field of kind `month` gives it (`2027-05`). */
export function isMonth(text: string): boolean {
	return monthPattern.test(text);
}
