/**
 * What redeems an access code. The device derives a ticket from the code and seals it for the
 * server: a lost tablet, or a file carried by hand, holds neither code nor ticket.
 */

/** Bytes of a ticket. */
export const ticketBytes = 32;

/** Encapsulated key (65), ticket (32), tag (16): 113 bytes, in base64url. */
export const sealedTicketLength = 151;

/** Rounds of PBKDF2: some tenths of a second on a slow tablet. A code holds 45 random bits besides. */
export const ticketRounds = 100_000;

/**
 * Hexadecimal digits of a tag: enough to tell a code of this campaign from another. Of the 45 bits of
 * a code a tag says 32: whoever tries all codes finds some 8,000 that fit, of which the server takes one.
 */
export const tagLength = 8;

/**
 * What the seal of a ticket is bound to: this envelope and no other, so that a copied ticket is of
 * no use. `digest` is the SHA-256 of the decoded sealed response, in hexadecimal.
 */
export function ticketAssociatedData(envelope: {
	readonly id: string;
	readonly campaign: string;
	readonly site: string;
	readonly digest: string;
}): Uint8Array<ArrayBuffer> {
	const { id, campaign, site, digest } = envelope;
	return new TextEncoder().encode(`porte-voix-ticket/1\n${campaign}\n${site}\n${id}\n${digest}`);
}

/** The PBKDF2 salt of a campaign's codes, as UTF-8 bytes: `salt` is the bundle's. */
export function ticketSalt(campaign: string, salt: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`porte-voix-code/1\n${campaign}\n${salt}`);
}

/** What a tag is the beginning of the SHA-256 of. `hash` is the SHA-256 of the ticket, in hexadecimal. */
export function tagInput(hash: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`porte-voix-tag/1\n${hash}`);
}
