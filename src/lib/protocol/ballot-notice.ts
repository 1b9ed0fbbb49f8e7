import * as v from 'valibot';
import type { BallotNotice } from '../domain/consultation/ballot-notice.ts';
import type { TallyMethod } from '../domain/consultation/ballot-rules.ts';
import { Refusal } from '../domain/refusal.ts';

const fraction = v.object({
	numerator: v.number(),
	denominator: v.number(),
	strict: v.boolean()
});

/**
 * What of the rules of a consultation is read before answering: the part of a campaign bundle that
 * only a ballot has. Made of what the bundle's own schema is made of: another check of the library
 * would come with the first page of every survey.
 */
const ballotNoticeSchema = v.object({
	kind: v.picklist([
		'options',
		'conditions',
		'ranking',
		'works',
		'house-rules',
		'vote',
		'election'
	]),
	announcement: v.picklist(['protected', 'exact', 'result-only']),
	questions: v.array(
		v.object({
			item: v.string(),
			method: v.object({
				kind: v.picklist([
					'majority',
					'plurality',
					'approval',
					'points',
					'schulze',
					'instant-runoff',
					'budget-approval',
					'budget-equal-shares'
				]),
				/** With a majority. */
				threshold: v.optional(v.nullable(fraction), null),
				base: v.optional(v.nullable(v.picklist(['cast', 'voters', 'electorate'])), null),
				/** With plurality and approval. */
				seats: v.optional(v.number(), 0)
			}),
			tie: v.picklist(['stands', 'drawn']),
			/** Votes under which less is said. A notice kept from before has none of these. */
			fewest: v.optional(v.nullable(v.number()), null),
			between: v.optional(v.nullable(v.picklist(['apart', 'for'])), null)
		})
	),
	/** Null where people advise and do not decide. */
	formal: v.nullable(
		v.object({
			unit: v.picklist(['household', 'person', 'member', 'dwelling']),
			electorate: v.number(),
			representation: v.picklist(['none', 'household', 'by-laws']),
			/** Votes that are needed; null without a quorum. */
			quorum: v.nullable(v.number()),
			/** Roles of those who keep the keys; none where the server does. */
			custodians: v.array(v.string())
		})
	),
	/** Turnouts at which the result tells by itself how people voted: from, to. */
	revealing: v.array(v.object({ from: v.number(), to: v.number() })),
	few: v.optional(v.boolean(), false)
});

type ReadMethod = v.InferOutput<typeof ballotNoticeSchema>['questions'][number]['method'];

/**
 * The rules of a ballot as a device receives or keeps them. A ballot whose rules cannot be read is
 * not asked.
 *
 * @throws Refusal `malformed-bundle`
 */
export function parseBallotNotice(input: unknown): BallotNotice {
	const parsed = v.safeParse(ballotNoticeSchema, input);
	if (!parsed.success || parsed.output.questions.length === 0) throw malformed();
	const { questions, ...rules } = parsed.output;
	return {
		...rules,
		questions: questions.map((question) => ({ ...question, method: methodOf(question.method) }))
	};
}

function methodOf({ kind, threshold, base, seats }: ReadMethod): TallyMethod {
	switch (kind) {
		case 'majority':
			if (threshold === null || base === null) throw malformed();
			return { kind, threshold, base };
		case 'plurality':
		case 'approval':
			if (!Number.isSafeInteger(seats) || seats < 1) throw malformed();
			return { kind, seats };
		default:
			return { kind };
	}
}

function malformed(): Refusal {
	return new Refusal('malformed-bundle', 'ballot');
}
