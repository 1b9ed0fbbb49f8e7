import * as v from 'valibot';
import { Refusal } from '../domain/refusal.ts';
import { plainText } from './plain-text.ts';
import { sealedTicketLength } from './ticket.ts';

/** Envelopes in one request. */
export const maximumBatch = 50;

/** Bytes of one sealed response after decoding. */
export const maximumSealedBytes = 65_536;

/** Bytes of one request; a sender makes its batches smaller. Below adapter-node's own limit of 512 KiB. */
export const maximumBatchBytes = 480 * 1024;

/** The encapsulated key: an uncompressed P-256 point (RFC 9180, section 7.1). */
export const encapsulatedKeyBytes = 65;

/** The tag of AES-GCM at the end of the ciphertext. */
export const tagBytes = 16;

const maximumSealedLength = Math.ceil((maximumSealedBytes * 4) / 3);

const base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));

/**
 * A response sealed for the campaign's key (RFC 9180, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
 * AES-256-GCM). `sealed` is the encapsulated key (65 bytes) followed by the ciphertext, in base64url.
 * The associated data is `associatedData(campaign, questionnaire, site)`.
 */
const envelopeSchema = v.strictObject({
	id: v.pipe(
		v.string(),
		v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
	),
	campaign: plainText(1, 80),
	site: plainText(1, 80),
	/** Hash of the questionnaire version that was answered, lower-case hexadecimal. */
	questionnaire: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	/** Which key it was sealed for: a trial and the real campaign have different ones. */
	key: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	sealed: v.pipe(
		base64Url,
		v.minLength(Math.ceil(((encapsulatedKeyBytes + tagBytes) * 4) / 3)),
		v.maxLength(maximumSealedLength)
	),
	/** Where the campaign uses access codes: what redeems one, sealed for the server (see `ticket.ts`). */
	ticket: v.optional(v.pipe(base64Url, v.length(sealedTicketLength)))
});

export type Envelope = v.InferOutput<typeof envelopeSchema>;

/**
 * One envelope of a batch.
 * @throws Refusal `too-large` when only its size is wrong to begin with, else `malformed`, with the place
 */
export function parseEnvelope(input: unknown): Envelope {
	const parsed = v.safeParse(envelopeSchema, input);
	if (parsed.success) return parsed.output;
	const [first] = parsed.issues;
	const place = v.getDotPath(first) ?? undefined;
	throw new Refusal(
		first.type === 'max_length' && place === 'sealed' ? 'too-large' : 'malformed',
		place
	);
}

/** Each item is parsed on its own, so that one bad envelope does not block the others. */
const envelopeBatchSchema = v.strictObject({
	version: v.literal(1),
	envelopes: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(maximumBatch))
});

/**
 * What the seal is bound to: campaign slug, questionnaire hash and site, as UTF-8 bytes. An answer
 * cannot be moved to another campaign, another version or another building.
 */
export function associatedData(
	campaign: string,
	questionnaire: string,
	site: string
): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`porte-voix/2\n${campaign}\n${questionnaire}\n${site}`);
}

/**
 * The items of a request, not yet looked at.
 * @throws Refusal `malformed-batch` with the place
 */
export function parseBatch(input: unknown): unknown[] {
	const parsed = v.safeParse(envelopeBatchSchema, input);
	if (parsed.success) return parsed.output.envelopes;
	throw new Refusal('malformed-batch', v.getDotPath(parsed.issues[0]) ?? undefined);
}
