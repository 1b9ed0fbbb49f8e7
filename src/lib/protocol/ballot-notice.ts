import * as v from 'valibot';
import type { BallotNotice } from '../domain/consultation/ballot-notice.ts';
import { Refusal } from '../domain/refusal.ts';

const fraction = v.object({
	numerator: v.number(),
	denominator: v.number(),
	strict: v.boolean()
});
const seats = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * What of the rules of a consultation is read before answering: the part of a campaign bundle that
 * only a ballot has. How its answers are matched with sides and costs stays with who counts.
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
	questions: v.pipe(
		v.array(
			v.object({
				item: v.string(),
				method: v.variant('kind', [
					v.object({
						kind: v.literal('majority'),
						threshold: fraction,
						base: v.picklist(['cast', 'voters', 'electorate'])
					}),
					v.object({ kind: v.picklist(['plurality', 'approval']), seats }),
					v.object({
						kind: v.picklist([
							'points',
							'schulze',
							'instant-runoff',
							'budget-approval',
							'budget-equal-shares'
						])
					})
				]),
				tie: v.picklist(['stands', 'drawn'])
			})
		),
		v.minLength(1)
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
	revealing: v.array(v.object({ from: v.number(), to: v.number() }))
});

/**
 * The rules of a ballot as a device receives or keeps them. A ballot whose rules cannot be read is
 * not asked.
 *
 * @throws Refusal `malformed-bundle`
 */
export function parseBallotNotice(input: unknown): BallotNotice {
	const parsed = v.safeParse(ballotNoticeSchema, input);
	if (parsed.success) return parsed.output;
	throw new Refusal('malformed-bundle', 'ballot');
}
