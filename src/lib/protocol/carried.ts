import * as v from 'valibot';
import { Refusal } from '../domain/refusal.ts';
import { campaignBundleSchema } from './campaign-bundle.ts';
import { codeTagsSchema, deviceContactSchema, deviceNewsSchema } from './device.ts';
import { plainText } from './plain-text.ts';
import { receiptSchema } from './receipt.ts';

/** Envelopes in one file; a tablet that holds more saves several. Below four megabytes together. */
export const maximumCarried = 1_000;

const setAside = v.literal('set-aside');

/**
 * What a tablet without a network gives to be carried to the office: its sealed envelopes, each to
 * be parsed on its own, and what it would have said at a contact. Nothing in it can be opened on the way.
 */
const carriedEnvelopesSchema = v.strictObject({
	version: v.literal(1),
	kind: v.literal('porte-voix-envelopes'),
	/** Id of the tablet; null when it was never paired. */
	device: v.nullable(plainText(0, 80)),
	contact: v.nullable(deviceContactSchema),
	/** There when the file holds what the tablet had set aside; without it, what waits. */
	state: v.optional(setAside),
	envelopes: v.pipe(v.array(v.unknown()), v.maxLength(maximumCarried))
});

export type CarriedEnvelopes = v.InferOutput<typeof carriedEnvelopesSchema>;

/** What goes back to the tablet, inside the signed body. */
const carriedReturnBodySchema = v.object({
	version: v.literal(1),
	kind: v.literal('porte-voix-return'),
	device: v.nullable(v.string()),
	/** That of the file it answers: what was set aside and is refused again is then cleared from the tablet. */
	state: v.optional(setAside),
	receipts: v.array(receiptSchema),
	news: v.nullable(deviceNewsSchema),
	/** Campaigns of the tablet's sites; the questionnaires are checked where they are kept. */
	campaigns: v.array(campaignBundleSchema),
	codes: v.record(v.string(), codeTagsSchema)
});

export type CarriedReturnBody = v.InferOutput<typeof carriedReturnBodySchema>;

/** `body` is JSON text; `signature` is made over `signedBytes` of it, by the key the tablet knows since it was paired. */
const carriedReturnSchema = v.strictObject({
	version: v.literal(1),
	body: v.string(),
	signature: v.string()
});

export type CarriedReturn = v.InferOutput<typeof carriedReturnSchema>;

/** @throws Refusal `malformed-file` with the place */
export function parseCarriedEnvelopes(text: string): CarriedEnvelopes {
	return parsed(carriedEnvelopesSchema, text);
}

/** @throws Refusal `malformed-file` with the place */
export function parseCarriedReturn(text: string): CarriedReturn {
	return parsed(carriedReturnSchema, text);
}

/** Of a body whose signature has been verified. @throws Refusal `malformed-file` with the place */
export function parseCarriedReturnBody(text: string): CarriedReturnBody {
	return parsed(carriedReturnBodySchema, text);
}

function parsed<Output>(schema: v.GenericSchema<unknown, Output>, text: string): Output {
	const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
	if (result.success) return result.output;
	throw new Refusal('malformed-file', v.getDotPath(result.issues[0]) ?? undefined);
}
