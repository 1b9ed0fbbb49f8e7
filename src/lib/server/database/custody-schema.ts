/** The cards of a formal vote: which key they open, and that they were given out. Never a share. */
export interface CustodyTable {
	campaign_id: string;
	/** Short name of the key that the cards open. */
	key: string;
	/** Its public half, a JSON Web Key, as JSON. */
	public_key: string;
	made_at: number;
	made_by: string;
	/** When somebody said that the three cards were given out; null before. */
	handed_at: number | null;
	/** When two cards were last tried before the opening; null where nobody did. */
	tried_at: number | null;
}

/** One card. */
export interface CustodyShareTable {
	campaign_id: string;
	/** From 1 to 3. */
	place: number;
	/** Role of who keeps it, never a name. */
	role: string;
	/** SHA-256 of what is printed on it, hexadecimal: tells one card from another, gives none back. */
	digest: string;
}

/** The counted ballots of a formal vote, locked: two cards open them. */
export interface SealedTallyTable {
	campaign_id: string;
	/** Short name of the key of the vote. */
	key: string;
	sealed: Uint8Array;
	made_at: number;
}
