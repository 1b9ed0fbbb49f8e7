import type { RefusalReason } from '../../protocol/receipt.ts';

/** An envelope as it arrived, its sealed bytes decoded. */
export interface SealedEnvelope {
	/** Random UUID (version 4), chosen by the device. */
	readonly id: string;
	/** Slug of the campaign. */
	readonly campaign: string;
	readonly site: string;
	/** Short name of the key it was sealed for. */
	readonly key: string;
	/** Hash of the questionnaire version that was answered. */
	readonly questionnaire: string;
	readonly sealed: Uint8Array;
	/** SHA-256 of the ticket that came with it, hexadecimal; null when the ticket did not open, absent without one. */
	readonly code?: string | null;
}

/** `stored` also when it had been stored before. */
export type PutOutcome = 'stored' | RefusalReason;
