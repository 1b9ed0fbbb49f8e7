/**
 * The margin of protection (privacy rules, section 2): 3 means that a coalition of two learns
 * nothing of a third. An organisation may choose 4 or 5 before opening, never less.
 */
export type Margin = 3 | 4 | 5;

export interface Policy {
	readonly version: 1;
	readonly margin: Margin;
}

/** What holds where an organisation chose nothing stricter. */
export const defaultPolicy: Policy = { version: 1, margin: 3 };
