/** Who did what, without content, each act tied to the one before. Never updated, never deleted. */
export interface JournalTable {
	id: string;
	at: number;
	account_id: string | null;
	organisation_id: string | null;
	action: string;
	subject: string | null;
	/** From 1 within the organisation. */
	sequence: number;
	/** Hash of the act before; empty for the first. */
	previous: string;
	hash: string;
}

/** The last act of each organisation: whoever writes the next holds this row. */
export interface JournalHeadTable {
	organisation_id: string;
	sequence: number;
	hash: string;
}

/** An act that one person asked for and that waits for a second one. */
export interface ProposalTable {
	/** Id of what it is done to. */
	subject: string;
	/** open, close… One of a kind for each subject. */
	kind: string;
	organisation_id: string;
	/** Campaign it disappears with; null when it belongs to none. */
	campaign_id: string | null;
	/** What was chosen with it, as the act itself writes and reads it. */
	choice: string;
	/** SHA-256 of what would be fixed by it: when that has changed, nobody confirms it any more. */
	about: string;
	proposed_by: string;
	proposed_at: number;
}
