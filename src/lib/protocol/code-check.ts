import * as v from 'valibot';
import { Refusal } from '../domain/refusal.ts';
import { plainText } from './plain-text.ts';

/** POST /api/codes: asked with the hash of a ticket, which tells the server neither code nor ticket. */
const codeCheckSchema = v.strictObject({
	version: v.literal(1),
	campaign: plainText(1, 80),
	/** SHA-256 of the ticket, hexadecimal. */
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
});

export type CodeCheck = v.InferOutput<typeof codeCheckSchema>;

const codeStandingSchema = v.object({
	version: v.literal(1),
	/** `expired` when the campaign takes no answers any more, whatever the code. */
	state: v.picklist(['unused', 'used', 'unknown', 'expired']),
	/** Site of an unused code; null otherwise. */
	site: v.nullable(v.string())
});

/** What becomes of a code if it is used now. It can change before the envelope arrives. */
export type CodeStanding = v.InferOutput<typeof codeStandingSchema>;

/** @throws Refusal `malformed-code-check` with the place */
export function parseCodeCheck(input: unknown): CodeCheck {
	return parsed(codeCheckSchema, input);
}

/** @throws Refusal `malformed-code-check` with the place, such as for a captive portal's answer */
export function parseCodeStanding(input: unknown): CodeStanding {
	return parsed(codeStandingSchema, input);
}

function parsed<Output>(schema: v.GenericSchema<unknown, Output>, input: unknown): Output {
	const result = v.safeParse(schema, input);
	if (result.success) return result.output;
	throw new Refusal('malformed-code-check', v.getDotPath(result.issues[0]) ?? undefined);
}
