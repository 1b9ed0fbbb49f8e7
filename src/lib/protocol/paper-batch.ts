import * as v from 'valibot';
import { type Envelope, maximumBatch } from './envelope.ts';

const sealed = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));
const turn = v.picklist(['first', 'second']);

/**
 * What waits of a batch of paper forms for whoever asks: sealed in a browser under a code that is on
 * paper only, base64url. The keying of one person is given to the other only when both have ended.
 */
export const paperWaitingSchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('turn'), turn, mine: v.nullable(sealed) }),
	v.strictObject({ kind: v.literal('both'), first: sealed, second: sealed }),
	v.strictObject({ kind: v.literal('confirm'), turn, mine: sealed, ready: sealed }),
	v.strictObject({ kind: v.literal('ready'), ready: sealed })
]);

export type PaperWaiting = v.InferOutput<typeof paperWaitingSchema>;

/** What one of two people says of a batch that was settled, and what they hand in. */
export const paperActSchema = v.variant('act', [
	v.strictObject({
		act: v.literal('confirm'),
		aside: v.pipe(v.number(), v.safeInteger()),
		digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
	}),
	v.strictObject({ act: v.literal('reopen') }),
	v.strictObject({
		act: v.literal('count'),
		nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,100}$/)),
		envelopes: v.pipe(v.array(v.unknown()), v.maxLength(maximumBatch))
	})
]);

export type PaperAct = v.InferOutput<typeof paperActSchema>;

/**
 * What the digest that two people agree on is the SHA-256 of: the envelopes in the order of their
 * ids, all that travels of each. Without the nonce, which waits under the batch's code, the digest
 * that the server keeps leads to no envelope.
 */
export function countDigestInput(
	nonce: string,
	envelopes: readonly Envelope[]
): Uint8Array<ArrayBuffer> {
	const told = envelopes
		.map(({ id, campaign, site, questionnaire, key, sealed: bytes, ticket }) =>
			JSON.stringify([id, campaign, site, questionnaire, key, bytes, ticket ?? null])
		)
		.toSorted();
	return new TextEncoder().encode(JSON.stringify(['porte-voix-paper-count/1', nonce, ...told]));
}
