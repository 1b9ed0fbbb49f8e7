/** What a person has filled of the legal file of a campaign, and who has signed it. One a campaign. */
export interface LegalFileTable {
	campaign_id: string;
	/** LegalFields of the domain, as JSON. */
	fields: string;
	saved_at: number;
	/** SignedFile of the domain, as JSON: what was signed, whatever changes later. Null before. */
	signed: string | null;
	/** SHA-256 of its canonical JSON, hexadecimal. */
	signed_hash: string | null;
	signed_by: string | null;
	signed_at: number | null;
}

/** Something that is destroyed, or was: begun before the first byte goes, so that a killed process is finished by another. */
export interface DestructionTable {
	id: string;
	organisation_id: string;
	/** Id of the campaign; null where it is of none. */
	campaign_id: string | null;
	/** A rule of `domain/legal/retention.ts`. */
	rule: string;
	/** Id of the campaign, account, invitation or tablet. */
	subject: string;
	/** begun, done. */
	state: string;
	due_at: number;
	/** What was there when it began, as JSON: counts only. */
	counted: string;
	done_at: number | null;
	/** Certificate of the domain, as JSON text; null before it is done. */
	body: string | null;
}

/** Something that went wrong, as somebody of the office wrote it down. */
export interface IncidentTable {
	id: string;
	organisation_id: string;
	/** An incident kind of the domain. */
	kind: string;
	happened_at: number;
	noticed_at: number;
	what: string;
	measures: string;
	/** 1 where somebody could be seriously harmed by it. */
	serious: number;
	/** When the Commission was told; null where it was not. */
	told_at: number | null;
	written_by: string;
	written_at: number;
}

/** What a person asked for. No name, no address, no words of theirs. */
export interface RequestTable {
	id: string;
	organisation_id: string;
	/** A request kind of the domain. */
	kind: string;
	received_at: number;
	/** An answer of the domain; null until it is given. */
	answer: string | null;
	answered_at: number | null;
	answered_by: string | null;
}
