import type { Generated } from 'kysely';

/** Words an organisation brought in for one language: they come before the shipped ones. */
export interface TranslatedTextTable {
	organisation_id: string;
	/** `tenants` or `office` for the interface, or the id of a questionnaire. */
	subject: string;
	locale: string;
	/** Key of a segment of the subject. */
	key: string;
	words: string;
	/** The French these words were made from: another French now makes them stale. */
	source: string;
	account_id: string | null;
	at: number;
}

/** Who read a language through; one a subject and language, replaced by the next reading. */
export interface LanguageReviewTable {
	organisation_id: string;
	subject: string;
	locale: string;
	/** Key of each text to the digest of its French and its words, as JSON. */
	texts: string;
	/** Name or role, as typed. */
	reviewer: string;
	account_id: string | null;
	at: number;
}

/** A voice or a sign for one text in one language. The bytes lie in the data folder, by their hash. */
export interface RecordingTable {
	organisation_id: string;
	locale: string;
	/** SHA-256 of the text as it is said, hexadecimal. */
	text_hash: string;
	/** voice, sign. */
	medium: string;
	/** recorded, approved, refused. */
	state: string;
	/** SHA-256 of the file, hexadecimal. */
	file_hash: string;
	media_type: string;
	bytes: number;
	milliseconds: number;
	recorded_by: string;
	recorded_at: number;
	/** Somebody else than who recorded it; null until it was heard. */
	decided_by: string | null;
	decided_at: number | null;
	/** Why it was sent back, in a few words. */
	word: string | null;
}

/** Paper forms that are keyed together, by two people, one after the other. */
export interface PaperBatchTable {
	id: string;
	campaign_id: string;
	site_id: string;
	/** The campaign's key when it was opened: a trial and the real campaign have different ones. */
	key: string;
	/** Its number in the campaign, written on the envelope with the sheets. */
	number: number;
	/** Forms in hand, counted before they are keyed. */
	forms: number;
	/** keying, counting, counted, abandoned. */
	phase: string;
	/** Of the key derived from the code on its cover sheet, base64url. */
	salt: string;
	/** A known text sealed under that key: a wrong code is known before anything is keyed. */
	proof: Uint8Array;
	first_account: string | null;
	second_account: string | null;
	/** 1 once this person has keyed every form. */
	first_done: Generated<number>;
	second_done: Generated<number>;
	/** Who settled and sealed it, and the other one of the two, who confirmed; null before. */
	settled_by: Generated<string | null>;
	confirmed_by: Generated<string | null>;
	/** What the two agreed to hand in (`countDigestInput`), hexadecimal; null before. */
	count_digest: Generated<string | null>;
	/** Set aside by both, taken by the ballot box, refused by it. */
	aside: Generated<number>;
	counted: Generated<number>;
	refused: Generated<number>;
	/** 1 once somebody has said that its sheets were destroyed. */
	destroyed: Generated<number>;
}

/** What waits between the two keyings, sealed in the browser: the server cannot read it. Deleted with the count. */
export interface PaperSealedTable {
	batch_id: string;
	/** first, second: what one person keyed; ready: envelopes on their way to the ballot box. */
	part: string;
	sealed: Uint8Array;
}
