import * as v from 'valibot';
import { Refusal } from '../domain/refusal.ts';

const localized = v.record(v.string(), v.string());

/** 32 bytes in base64url. */
const coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** A P-256 public key as JSON Web Key. */
export const publicKeySchema = v.object({
	kty: v.literal('EC'),
	crv: v.literal('P-256'),
	x: coordinate,
	y: coordinate
});

/**
 * All a device needs to ask a campaign's questions offline: GET /api/campaigns/SLUG.
 * Moments are ISO 8601 in UTC. The questionnaire is checked by the domain's own parser.
 */
export const campaignBundleSchema = v.object({
	version: v.literal(1),
	slug: v.string(),
	state: v.picklist(['trial', 'open', 'closed', 'released']),
	title: localized,
	demonstration: v.boolean(),
	unit: v.picklist(['household', 'person', 'member', 'dwelling']),
	tenure: v.picklist(['omh', 'osbl', 'coop', 'federation', 'table']),
	organisation: v.string(),
	askedBy: v.string(),
	help: v.object({ name: v.string(), phone: v.string(), place: v.string() }),
	sites: v.array(v.object({ id: v.string(), name: v.string(), room: v.string() })),
	languages: v.array(v.string()),
	opens: v.string(),
	closes: v.string(),
	publishes: v.string(),
	/** Slug of the last campaign whose results can be read, for « Résultats ». */
	results: v.nullable(v.object({ slug: v.string(), year: v.number() })),
	questionnaire: v.unknown(),
	/** Languages the questions came in, when a first visit asked for one; otherwise all. */
	only: v.optional(v.array(v.string())),
	questionnaireHash: v.string(),
	/** Key the responses are sealed for, and its short name. */
	publicKey: publicKeySchema,
	key: v.string(),
	/** Key that signs receipts. */
	receiptKey: publicKeySchema,
	/** Null when anybody may answer. Otherwise how a ticket is derived from a code, and the key it is sealed for. */
	codes: v.optional(
		v.nullable(
			v.object({
				salt: v.string(),
				rounds: v.number(),
				key: publicKeySchema,
				/** Whom to ask who is not of the house, of a code that is refused. */
				outside: v.optional(v.object({ name: v.string(), phone: v.string() }))
			})
		),
		null
	),
	/** Who will read the comments, by role: two people, never the landlord. Null where nothing is read. */
	commentReaders: v.optional(v.nullable(v.literal('committee')), null),
	/**
	 * What is recorded and approved, by language: whether voices say everything, their weight in
	 * bytes, and whether a question has a film in sign language.
	 */
	recorded: v.optional(
		v.record(
			v.string(),
			v.object({ complete: v.boolean(), bytes: v.number(), signs: v.boolean() })
		),
		{}
	),
	/**
	 * What is read of the rules of a consultation before answering; absent of a survey. Read by
	 * `parseBallotNotice` where it is shown, so that no survey waits for it.
	 */
	ballot: v.optional(v.unknown()),
	/** What became of the last results, each a ToldCommitment, read where it is shown; absent where nothing is told. */
	followUp: v.optional(v.array(v.unknown())),
	/** The organisation's own words of the screens, by language; absent where it has none. */
	words: v.optional(v.record(v.string(), v.record(v.string(), v.string())))
});

export type PublicKey = v.InferOutput<typeof publicKeySchema>;

export type CampaignBundle = v.InferOutput<typeof campaignBundleSchema>;

/**
 * A campaign as a device receives or keeps it. The questionnaire in it is not checked here.
 * @throws Refusal `malformed-bundle` with the place
 */
export function parseCampaignBundle(input: unknown): CampaignBundle {
	const parsed = v.safeParse(campaignBundleSchema, input);
	if (parsed.success) return parsed.output;
	throw new Refusal('malformed-bundle', v.getDotPath(parsed.issues[0]) ?? undefined);
}
