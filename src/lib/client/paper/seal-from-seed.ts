import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { encodeResponse } from '../../domain/response/encoding.ts';
import type { FinishedResponse } from '../../domain/response/response.ts';
import { toBase64Url } from '../../protocol/base64url.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { sealedDigest } from '../../protocol/envelope-digest.ts';
import { associatedData, type Envelope } from '../../protocol/envelope.ts';
import { pointBytes } from '../../protocol/key-name.ts';
import { ticketAssociatedData } from '../../protocol/ticket.ts';
import { ticketOf } from '../code/ticket.ts';

const seedBytes = 32;

/** What all chance in the envelopes of one settlement comes from. Drawn anew for each. */
export function drawSeed(): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(seedBytes));
}

/**
 * So many bytes that follow from the seed and a name (HKDF, SHA-256). Whoever knows the seed, which
 * waits under the batch's code, finds the same ones.
 */
export async function fromSeed(
	seed: Uint8Array<ArrayBuffer>,
	name: string,
	length: number
): Promise<Uint8Array<ArrayBuffer>> {
	const key = await crypto.subtle.importKey('raw', seed, 'HKDF', false, ['deriveBits']);
	const info = new TextEncoder().encode(`porte-voix-paper-seal/1\n${name}`);
	const salt = new Uint8Array();
	const from = { name: 'HKDF', hash: 'SHA-256', salt, info };
	return new Uint8Array(await crypto.subtle.deriveBits(from, key, length * 8));
}

/** A form to seal, and where it is counted. */
export interface FormToSeal {
	readonly bundle: CampaignBundle;
	readonly questionnaire: Questionnaire;
	readonly site: string;
	/** Names batch and form: the same name seals nothing else under the same seed. */
	readonly name: string;
	readonly response: FinishedResponse;
	/** The access code, as `readCode` gives it; null where the campaign asks for none. */
	readonly access: string | null;
}

/**
 * Seals a form as a tablet seals a response, but that the same form under the same seed gives the
 * same envelope: whoever confirms a settled batch seals it again and compares. Who holds the seed
 * could open the envelope; they are the two who key, and have the paper in hand.
 */
export async function sealForm(
	seed: Uint8Array<ArrayBuffer>,
	{ bundle, questionnaire, site, name, response, access }: FormToSeal
): Promise<Envelope> {
	const { slug, questionnaireHash, publicKey, key, codes } = bundle;
	const sealed = await sealFrom(seed, `${name}\nresponse`, {
		point: pointBytes(publicKey),
		plain: encodeResponse(questionnaire, response),
		aad: associatedData(slug, questionnaireHash, site)
	});
	const id = randomId(await fromSeed(seed, `${name}\nid`, 16));
	const envelope = { id, campaign: slug, site, questionnaire: questionnaireHash, key, sealed };
	if (access === null || codes === null) return envelope;
	const digest = await sealedDigest(sealed);
	const ticket = await sealFrom(seed, `${name}\nticket`, {
		point: pointBytes(codes.key),
		plain: (await ticketOf(access, { slug, codes })).bytes,
		aad: ticketAssociatedData({ id, campaign: slug, site, digest })
	});
	return { ...envelope, ticket };
}

/** HPKE as in `sealBytes`, with its ephemeral key from the seed (RFC 9180, section 7.1.3). */
async function sealFrom(
	seed: Uint8Array<ArrayBuffer>,
	name: string,
	{
		point,
		plain,
		aad
	}: {
		readonly point: Uint8Array<ArrayBuffer>;
		readonly plain: Uint8Array<ArrayBuffer>;
		readonly aad: Uint8Array<ArrayBuffer>;
	}
): Promise<string> {
	const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
	const suite = new CipherSuite({
		kem: new DhkemP256HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes256Gcm()
	});
	const recipientPublicKey = await suite.kem.deserializePublicKey(point);
	const ekm = await suite.kem.deriveKeyPair((await fromSeed(seed, name, seedBytes)).buffer);
	const { enc, ct } = await suite.seal({ recipientPublicKey, ekm }, plain, aad);
	return toBase64Url(new Uint8Array([...new Uint8Array(enc), ...new Uint8Array(ct)]));
}

/** An id as `crypto.randomUUID` draws it (RFC 9562, version 4), of these 16 bytes. */
function randomId(bytes: Uint8Array<ArrayBuffer>): string {
	const marked = bytes
		.with(6, ((bytes[6] ?? 0) & 0x0f) | 0x40)
		.with(8, ((bytes[8] ?? 0) & 0x3f) | 0x80);
	const digits = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return [0, 8, 12, 16, 20]
		.map((start, index, starts) => digits.slice(start, starts[index + 1]))
		.join('-');
}
