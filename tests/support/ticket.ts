import { pbkdf2Sync } from 'node:crypto';
import { sealBytes } from '#lib/client/sealing/seal-bytes.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import { sha256Hex } from '#lib/protocol/digest.ts';
import { sealedDigest } from '#lib/protocol/envelope-digest.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { pointBytes } from '#lib/protocol/key-name.ts';
import { ticketAssociatedData, ticketBytes, ticketSalt } from '#lib/protocol/ticket.ts';

type Codes = NonNullable<CampaignBundle['codes']>;

/** Derived once: its many rounds are what a test with a hundred tablets would wait for. */
const derived = new Map<string, Buffer>();

/** The ticket of a code, as the protocol says a device derives it. */
export function ticketOf(code: string, campaign: string, { salt, rounds }: Codes): Buffer {
	const name = [code, campaign, salt, rounds].join('\n');
	const ticket =
		derived.get(name) ??
		pbkdf2Sync(code, ticketSalt(campaign, salt), rounds, ticketBytes, 'sha256');
	derived.set(name, ticket);
	return ticket;
}

export async function codeHash(code: string, campaign: string, codes: Codes): Promise<string> {
	return sha256Hex(new Uint8Array(ticketOf(code, campaign, codes)));
}

/** An envelope with the ticket of a code, sealed as a device seals it. */
export async function withCode(
	envelope: Envelope,
	code: string,
	codes: Codes,
	bound: Partial<Parameters<typeof ticketAssociatedData>[0]> = {}
): Promise<Envelope> {
	const { id, campaign, site, sealed } = envelope;
	const digest = await sealedDigest(sealed);
	const ticket = await sealBytes(
		pointBytes(codes.key),
		ticketOf(code, campaign, codes),
		ticketAssociatedData({ id, campaign, site, digest, ...bound })
	);
	return { ...envelope, ticket: toBase64Url(ticket) };
}
