/**
 * Ballots of one question that say the same, and how many there are: never one by one, never in the
 * order in which they came. Codes best first; those of one list stand equal (the options that were
 * chosen, approved, or given money, are one list); what is in no list was not chosen. A blank ballot
 * has no list at all.
 */
export interface CountedBallot {
	readonly places: readonly (readonly string[])[];
	/** At least 1. */
	readonly count: number;
}
