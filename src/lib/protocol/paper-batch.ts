import * as v from 'valibot';

const sealed = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));

/**
 * What waits of a batch of paper forms for whoever asks: sealed in a browser under a code that is on
 * paper only, base64url. The keying of one person is given to the other only when both have ended.
 */
export const paperWaitingSchema = v.variant('kind', [
	v.strictObject({
		kind: v.literal('turn'),
		turn: v.picklist(['first', 'second']),
		mine: v.nullable(sealed)
	}),
	v.strictObject({ kind: v.literal('both'), first: sealed, second: sealed }),
	v.strictObject({ kind: v.literal('ready'), ready: sealed })
]);

export type PaperWaiting = v.InferOutput<typeof paperWaitingSchema>;

/** Ids of the envelopes of a batch, all of which have their receipts. */
export const paperCountedSchema = v.strictObject({
	ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(100))
});
