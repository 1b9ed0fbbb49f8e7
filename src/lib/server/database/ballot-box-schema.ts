import type { Generated, Selectable } from 'kysely';

/**
 * Tables of the ballot box, a database of its own. Append-only for the web process.
 * An envelope is kept with its campaign and site and nothing else: no time, no sequence, no device.
 */
export interface BallotBoxDatabase {
	box: BoxTable;
	envelope: EnvelopeTable;
	code: CodeTable;
	code_tag: CodeTagTable;
}

interface BoxTable {
	/** Slug of the campaign. */
	campaign: string;
	/** trial, open, closed (nothing more is taken), counted; emptying while a trial is destroyed. */
	phase: string;
	/** Short name of the only key envelopes may be sealed for. */
	key: string;
	questionnaire: string;
	/** Sites an envelope may name, as JSON; null where any site is taken. */
	sites: string | null;
	/** Envelopes that came too late: counted, destroyed, never marked one by one. */
	late: number;
	/** 1 when an envelope is taken against an unused access code only. */
	codes: Generated<number>;
	/** Bytes every sealed response to the questionnaire has; null where it is not checked. */
	sealed_bytes: Generated<number | null>;
	/** Refusals because another envelope had come first with the same code: counted, nothing else kept. */
	refused_codes: Generated<number>;
}

/** A box as it is read. */
export type Box = Selectable<BoxTable>;

/** Codes nobody has used: redeeming deletes the row. */
export interface CodeTable {
	campaign: string;
	/** SHA-256 of the ticket, hexadecimal. */
	hash: string;
	site: string;
}

/** Short tags of all codes ever issued, used or not: they tell « used » from « unknown » and are what tablets keep. */
interface CodeTagTable {
	campaign: string;
	site: string;
	tag: string;
}

export interface EnvelopeTable {
	id: string;
	campaign: string;
	site: string;
	sealed: Uint8Array;
}
