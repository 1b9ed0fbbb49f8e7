import * as v from 'valibot';
import { Refusal } from '../domain/refusal.ts';

/** Refused for good: sending it again will not help. The office sees these. */
const refusalReasons = [
	'malformed',
	'too-large',
	'unknown-campaign',
	'unknown-site',
	'wrong-questionnaire',
	'wrong-key',
	'not-open',
	'late',
	/** The campaign asks for an access code and the envelope carries none. */
	'code-missing',
	/** Not a code of this campaign and this site. */
	'code-unknown',
	/** Another envelope came first with the same code. */
	'code-used'
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What became of one envelope. `stored` also when it had been stored before. */
const receiptItemSchema = v.variant('outcome', [
	v.strictObject({ outcome: v.literal('stored'), id: v.string(), digest: sha256 }),
	v.strictObject({
		outcome: v.literal('refused'),
		id: v.string(),
		digest: sha256,
		reason: v.picklist(refusalReasons)
	})
]);

export type ReceiptItem = v.InferOutput<typeof receiptItemSchema>;

/**
 * The answer to a batch. `body` is the JSON text of `receiptBodySchema`; `signature` is made over
 * `signedBytes` of it, by the key the campaign bundle names. A captive portal can answer 200, but
 * not this.
 */
export const receiptSchema = v.strictObject({
	version: v.literal(1),
	body: v.string(),
	signature: v.string()
});

/** `digest` of an item is the envelope's `envelopeDigest`. */
export const receiptBodySchema = v.strictObject({ items: v.array(receiptItemSchema) });

export type Receipt = v.InferOutput<typeof receiptSchema>;

/**
 * A receipt as it came, not yet verified.
 * @throws Refusal `malformed-receipt` for anything else, such as a captive portal's page
 */
export function parseReceipt(text: string): Receipt {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), receiptSchema), text);
	if (parsed.success) return parsed.output;
	throw new Refusal('malformed-receipt');
}

/**
 * The items of a receipt whose signature has been verified.
 * @throws Refusal `malformed-receipt`
 */
export function parseReceiptBody(body: string): readonly ReceiptItem[] {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), receiptBodySchema), body);
	if (parsed.success) return parsed.output.items;
	throw new Refusal('malformed-receipt');
}
