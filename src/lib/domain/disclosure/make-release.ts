import { brand } from './brand.ts';
import type { Counts, Heads, Signatures } from './counts.ts';
import { planGroups } from './groups.ts';
import type { PublicationPlan } from './plan.ts';
import { promiseOf } from './promise.ts';
import { readContent } from './read-content.ts';
import type { Audit, Release, ReleaseContent } from './release.ts';
import { say } from './say.ts';
import { thresholds } from './thresholds.ts';

/** What a release says about itself: all that does not come from answers. */
export type ReleaseFacts = Omit<
	ReleaseContent,
	'format' | 'version' | 'policy' | 'promise' | 'plan' | 'audit' | 'groups' | 'tables' | 'orders'
>;

/** What the audit decided, and the counts that further breakdowns are said from. */
export interface AuditedFurther {
	readonly audit: Audit;
	readonly signatures: Signatures;
}

/** Without an audit no further breakdown is published. */
function notAudited(plan: PublicationPlan, heads: Heads): Audit | null {
	const { root, further } = planGroups(plan, heads);
	const asked =
		plan.further.length > 0 && root.respondents >= thresholds(plan.policy.margin).further;
	return asked ? { passed: [], withdrawn: further } : null;
}

/**
 * The only maker of a Release: the facts, and what `say` says of the counts. Immutable.
 *
 * @param further what the audit let pass; without it further breakdowns are withdrawn
 */
export function release(
	facts: ReleaseFacts,
	plan: PublicationPlan,
	heads: Heads,
	counts: Counts,
	further?: AuditedFurther
): Release {
	const { id, campaign, sequence, publishedAt, title, organisation, tenure, unit } = facts;
	const { period, questionnaire, demonstration, method, outcomes } = facts;
	const content = {
		format: 'porte-voix-release',
		version: 2,
		id,
		campaign,
		sequence,
		publishedAt,
		title,
		organisation,
		tenure,
		unit,
		period,
		questionnaire,
		policy: { version: plan.policy.version, margin: plan.policy.margin },
		demonstration,
		promise: promiseOf(unit, outcomes),
		method,
		plan,
		audit: further?.audit ?? notAudited(plan, heads),
		...say(
			plan,
			heads,
			counts,
			further && { attributes: further.audit.passed, signatures: further.signatures }
		),
		...(outcomes === undefined ? {} : { outcomes })
	} satisfies ReleaseContent;
	// A copy: what was passed in stays the caller's, what was made can no longer change.
	return brand(structuredClone(content));
}

/**
 * A stored release read again: the only other way to a Release.
 *
 * @param json the parsed JSON
 * @throws {Refusal} `unreadable-release` with the place that is not as the schema says
 */
export function readRelease(json: unknown): Release {
	return brand(readContent(json));
}
