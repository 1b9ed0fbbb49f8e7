import * as v from 'valibot';
import { publicKeySchema } from '../../protocol/campaign-bundle.ts';
import { talliedSchema } from './sealed-tally.ts';

/**
 * What passes between the server and its tabulator, checked at both ends. Toward the server only
 * keys' public halves, releases, sealed comments, and codes of refusals: never a response, never an
 * error's words.
 */
const base = { id: v.number() };

/** The first message: where the data is. It holds the database's address, so it is no argument of the command. */
export const startSchema = v.strictObject({
	kind: v.literal('start'),
	data: v.string(),
	storage: v.variant('kind', [
		v.strictObject({ kind: v.literal('sqlite') }),
		v.strictObject({ kind: v.literal('postgres'), url: v.string() })
	])
});

const keyName = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

/** Two shares as they stand on their cards. */
const sharesSchema = v.tuple([v.string(), v.string()]);

export const requestSchema = v.variant('kind', [
	v.strictObject({ ...base, kind: v.literal('create-custody-key'), campaign: v.string() }),
	v.strictObject({ ...base, kind: v.literal('destroy-key'), campaign: v.string(), key: keyName }),
	v.strictObject({
		...base,
		kind: v.literal('try-shares'),
		campaign: v.string(),
		key: keyName,
		shares: sharesSchema
	}),
	v.strictObject({
		...base,
		kind: v.literal('open-tally'),
		campaign: v.string(),
		key: keyName,
		shares: sharesSchema,
		sealed: v.pipe(v.string(), v.base64())
	}),
	v.strictObject({ ...base, kind: v.literal('create-key'), campaign: v.string() }),
	v.strictObject({ ...base, kind: v.literal('count-keys'), campaign: v.string() }),
	v.strictObject({ ...base, kind: v.literal('destroy-keys'), campaign: v.string() }),
	v.strictObject({
		...base,
		kind: v.literal('tabulate'),
		job: v.strictObject({
			campaign: v.string(),
			key: keyName,
			/** Checked by the domain's own parser. */
			questionnaire: v.unknown(),
			plan: v.looseObject({ version: v.literal(1) }),
			facts: v.looseObject({ campaign: v.string() }),
			staff: v.array(v.string()),
			sites: v.array(v.string()),
			/** BallotRules of a consultation; null of a survey. */
			ballot: v.nullable(v.looseObject({ version: v.literal(1) })),
			/** Of a formal vote: what two custodians typed. */
			shares: v.nullable(sharesSchema)
		})
	})
]);

export const answerSchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('ready') }),
	v.strictObject({
		...base,
		kind: v.literal('key'),
		publicKey: publicKeySchema,
		key: keyName
	}),
	v.strictObject({
		...base,
		kind: v.literal('custody-key'),
		publicKey: publicKeySchema,
		key: keyName,
		/** The three cards, each printed once. */
		shares: v.pipe(v.array(v.string()), v.length(3))
	}),
	v.strictObject({ ...base, kind: v.literal('shares-open') }),
	v.strictObject({ ...base, kind: v.literal('tally'), tallied: talliedSchema }),
	v.strictObject({
		...base,
		kind: v.literal('keys'),
		count: v.pipe(v.number(), v.integer(), v.minValue(0))
	}),
	v.strictObject({
		...base,
		kind: v.literal('release'),
		/** Read again by the domain's own reader. */
		release: v.unknown(),
		unreadable: v.pipe(v.number(), v.integer(), v.minValue(0)),
		/** Sealed; read again by who opens them. */
		comments: v.pipe(
			v.array(
				v.strictObject({ id: v.pipe(v.string(), v.uuid()), sealed: v.pipe(v.string(), v.base64()) })
			),
			v.readonly()
		),
		/** Of a formal vote: the counted ballots, locked with the secret of the custodians. */
		tally: v.nullable(v.pipe(v.string(), v.base64()))
	}),
	v.strictObject({
		...base,
		kind: v.literal('refused'),
		code: v.pipe(v.string(), v.regex(/^[a-z-]{1,60}$/))
	})
]);

export type Start = v.InferOutput<typeof startSchema>;
export type TabulatorRequest = v.InferOutput<typeof requestSchema>;
export type TabulatorAnswer = v.InferOutput<typeof answerSchema>;
