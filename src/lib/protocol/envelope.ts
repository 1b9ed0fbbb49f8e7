import * as v from 'valibot';

/** Envelopes in one request. */
export const maximumBatch = 50;

/** Bytes of one sealed response after decoding. */
export const maximumSealedBytes = 65_536;

const base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));

/**
 * A response sealed for the campaign's key (RFC 9180, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
 * AES-256-GCM). `sealed` is the encapsulated key (65 bytes) followed by the ciphertext, in base64url.
 * The associated data is `associatedData(campaign, questionnaire)`.
 */
export const envelopeSchema = v.strictObject({
	id: v.pipe(
		v.string(),
		v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
	),
	campaign: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
	site: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
	/** Hash of the questionnaire version that was answered, lower-case hexadecimal. */
	questionnaire: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	/** Which key it was sealed for: a trial and the real campaign have different ones. */
	key: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	sealed: v.pipe(base64Url, v.maxLength(Math.ceil((maximumSealedBytes * 4) / 3) + 4))
});

export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** Each item is parsed on its own, so that one bad envelope does not block the others. */
export const envelopeBatchSchema = v.strictObject({
	version: v.literal(1),
	envelopes: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(maximumBatch))
});

/** What the seal is bound to: campaign slug and questionnaire hash, as UTF-8 bytes. */
export function associatedData(campaign: string, questionnaire: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`porte-voix/1\n${campaign}\n${questionnaire}`);
}
