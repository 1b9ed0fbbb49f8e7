import { sha256Hex } from '../../protocol/digest.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { tagInput, tagLength, ticketBytes, ticketSalt } from '../../protocol/ticket.ts';

/** What a code becomes on this device. In memory only; the code itself is forgotten. */
export interface Ticket {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** SHA-256 of the ticket, by which the server is asked. */
	readonly hash: string;
	/** By which a code is known again without a network. */
	readonly tag: string;
}

/** Of the bundle, only what a ticket is derived from. */
export type CodeRules = Pick<CampaignBundle, 'slug'> & {
	readonly codes: Pick<NonNullable<CampaignBundle['codes']>, 'salt' | 'rounds'>;
};

/** @param code as `readCode` gives it, without its hyphen */
export async function ticketOf(code: string, { slug, codes }: CodeRules): Promise<Ticket> {
	const secret = await crypto.subtle.importKey(
		'raw',
		new TextEncoder().encode(code),
		'PBKDF2',
		false,
		['deriveBits']
	);
	const derivation = {
		name: 'PBKDF2',
		hash: 'SHA-256',
		salt: ticketSalt(slug, codes.salt),
		iterations: codes.rounds
	};
	const bytes = new Uint8Array(await crypto.subtle.deriveBits(derivation, secret, ticketBytes * 8));
	const hash = await sha256Hex(bytes);
	const tag = (await sha256Hex(tagInput(hash))).slice(0, tagLength);
	return { bytes, hash, tag };
}
