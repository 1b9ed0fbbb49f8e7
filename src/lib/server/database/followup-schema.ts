/** What became of something that was said: fixed when it is published. Never updated, never deleted. */
export interface CommitmentTable {
	id: string;
	organisation_id: string;
	year: number;
	/** From 1 within the organisation and the year. */
	sequence: number;
	/** Null when it is about all sites. */
	site_id: string | null;
	/** Slug of the campaign it comes from, kept when the campaign itself is destroyed. */
	campaign_slug: string | null;
	/** CommitmentSource, as JSON. */
	source: string;
	resolution: string;
	/** Localized, as JSON. */
	text: string;
	decided: string;
}

/** The steps of a commitment: added only. */
export interface CommitmentStepTable {
	commitment_id: string;
	/** From 1. */
	position: number;
	state: string;
	/** Localized, as JSON. */
	reason: string | null;
	/** InCharge, as JSON. */
	who: string;
	/** Month, `2027-05`. */
	due: string | null;
	/** Localized, as JSON. */
	news: string | null;
	written_by: string;
	confirmed_by: string;
	at: number;
}

/** The last number given: whoever publishes the next holds this row. */
export interface CommitmentCountTable {
	organisation_id: string;
	year: number;
	sequence: number;
}
