import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTicket } from '#lib/client/code/seal-ticket.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import { publicKeySchema, type PublicKey } from '#lib/protocol/campaign-bundle.ts';
import { sealedDigest } from '#lib/protocol/envelope-digest.ts';
import { type Envelope, parseEnvelope } from '#lib/protocol/envelope.ts';
import { ticketAssociatedData } from '#lib/protocol/ticket.ts';
import * as v from 'valibot';
import { anyEnvelope } from '../sync/receipts.ts';

const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});
const ticket = Uint8Array.from({ length: 32 }, (_, index) => index);
let desk: CryptoKeyPair;
let key: PublicKey;

beforeAll(async () => {
	desk = await suite.kem.generateKeyPair();
	key = v.parse(publicKeySchema, await crypto.subtle.exportKey('jwk', desk.publicKey));
});

/** As the server does it, with what it reads of an envelope. */
async function opened(envelope: Envelope): Promise<Uint8Array> {
	const sealed = fromBase64Url(envelope.ticket ?? '');
	const digest = await sealedDigest(envelope.sealed);
	const plain = await suite.open(
		{ recipientKey: desk.privateKey, enc: sealed.slice(0, 65).buffer },
		sealed.slice(65).buffer,
		ticketAssociatedData({ ...envelope, digest }).buffer
	);
	return new Uint8Array(plain);
}

describe('a ticket in an envelope', () => {
	it('has the length of the protocol, and opens for the server', async () => {
		const envelope = await withTicket(anyEnvelope(), ticket, { key });
		expect(parseEnvelope(envelope)).toEqual(envelope);
		expect(await opened(envelope)).toEqual(ticket);
	});

	it('opens in no other envelope, campaign or building', async () => {
		const envelope = await withTicket(anyEnvelope(), ticket, { key });
		const moved: Envelope[] = [
			{ ...envelope, id: crypto.randomUUID() },
			{ ...envelope, site: 'elsewhere' },
			{ ...envelope, campaign: 'another' },
			{ ...envelope, sealed: `B${envelope.sealed.slice(1)}` }
		];
		for (const other of moved) await expect(opened(other)).rejects.toThrow();
	});
});
