import * as v from 'valibot';
import { Refusal } from '../domain/refusal.ts';
import { publicKeySchema } from './campaign-bundle.ts';
import { plainText } from './plain-text.ts';

/** Campaign of the envelope a tablet sends to try its way to the server; no campaign has this name. */
export const trialCampaign = 'essai-tablette';

/** Milliseconds in a hundred years: no clock is further off. */
const century = 100 * 365.25 * 86_400_000;

/** Hours in which a tablet takes answers, on its own clock: minutes since midnight, from < until. */
const openingHours = v.object({
	from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439)),
	until: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440))
});

export type OpeningHours = v.InferOutput<typeof openingHours>;

/** What a tablet is told at each contact: what it is, where it may stand, what it may ask. */
export const deviceNewsSchema = v.object({
	version: v.literal(1),
	device: v.object({ id: v.string(), name: v.string() }),
	organisation: v.string(),
	/** The server's time, ISO 8601 in UTC. */
	now: v.string(),
	hours: v.nullable(openingHours),
	/** Seconds without a touch before a person is asked whether they are still there. */
	quiet: v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(600)),
	/** More than one: a touring tablet. Each with the slugs of the campaigns in trial or open there. */
	sites: v.pipe(
		v.array(
			v.object({
				id: v.string(),
				name: v.string(),
				room: v.string(),
				campaigns: v.array(v.string())
			})
		),
		v.minLength(1)
	),
	/** For each campaign with access codes, a name of its set of tags: fetched again when it differs. */
	codes: v.record(v.string(), v.string()),
	receiptKey: publicKeySchema
});

export type DeviceNews = v.InferOutput<typeof deviceNewsSchema>;

/** What a tablet says of itself: counts, never a person, never a moment. */
export const deviceContactSchema = v.strictObject({
	version: v.literal(1),
	waiting: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
	setAside: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
	persistent: v.picklist(['yes', 'no', 'unknown']),
	/** Version of the app it runs. */
	app: plainText(0, 80),
	/** Site it stands at. */
	site: plainText(0, 80),
	/** Random name written beside the envelopes; null when it was not found again. */
	sentinel: v.nullable(plainText(0, 80)),
	/** Milliseconds its clock is ahead of the server's at the last contact; 0 at the first. */
	clockAhead: v.pipe(v.number(), v.integer(), v.minValue(-century), v.maxValue(century)),
	/** Names of the checks of the set-up that do not pass. */
	failing: v.pipe(v.array(plainText(0, 40)), v.maxLength(20))
});

export type DeviceContact = v.InferOutput<typeof deviceContactSchema>;

const pairingRequestSchema = v.strictObject({
	version: v.literal(1),
	/** Six digits shown by the office. */
	code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
	/** The sentinel of this tablet's store: found there, or just written. */
	sentinel: plainText(1, 80),
	/** Id of the only tablet it may be paired as; left out, any that waits for the code. */
	device: v.optional(plainText(1, 80))
});

export type PairingRequest = v.InferOutput<typeof pairingRequestSchema>;

const pairingAnswerSchema = v.object({
	version: v.literal(1),
	/** Sent back as `authorization: Bearer TOKEN`; allows nothing but the addresses under /api/devices. */
	token: v.pipe(v.string(), v.minLength(40), v.maxLength(80)),
	news: deviceNewsSchema
});

export type PairingAnswer = v.InferOutput<typeof pairingAnswerSchema>;

/** For each site, the tags of all codes ever issued for it, joined without a separator. */
export const codeTagsSchema = v.object({
	version: v.literal(1),
	/** As in `DeviceNews.codes`. */
	name: v.string(),
	tags: v.record(v.string(), v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{8})*$/)))
});

export type CodeTags = v.InferOutput<typeof codeTagsSchema>;

/** @throws Refusal `malformed-contact` with the place */
export function parseDeviceContact(input: unknown): DeviceContact {
	return parsed(deviceContactSchema, input, 'malformed-contact');
}

/** @throws Refusal `malformed-pairing` with the place */
export function parsePairingRequest(input: unknown): PairingRequest {
	return parsed(pairingRequestSchema, input, 'malformed-pairing');
}

/** @throws Refusal `malformed-pairing` with the place */
export function parsePairingAnswer(input: unknown): PairingAnswer {
	return parsed(pairingAnswerSchema, input, 'malformed-pairing');
}

/** @throws Refusal `malformed-news` with the place */
export function parseDeviceNews(input: unknown): DeviceNews {
	return parsed(deviceNewsSchema, input, 'malformed-news');
}

/** @throws Refusal `malformed-tags` with the place */
export function parseCodeTags(input: unknown): CodeTags {
	return parsed(codeTagsSchema, input, 'malformed-tags');
}

function parsed<Output>(
	schema: v.GenericSchema<unknown, Output>,
	input: unknown,
	code: string
): Output {
	const result = v.safeParse(schema, input);
	if (result.success) return result.output;
	throw new Refusal(code, v.getDotPath(result.issues[0]) ?? undefined);
}
