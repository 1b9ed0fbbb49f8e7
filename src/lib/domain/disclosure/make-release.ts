import { brand } from './brand.ts';
import type { Counts, Heads } from './counts.ts';
import type { PublicationPlan } from './plan.ts';
import { promiseFor } from './promise.ts';
import { readContent } from './read-content.ts';
import type { Release, ReleaseContent } from './release.ts';
import { say } from './say.ts';

/** What a release says about itself: all that does not come from answers. */
export type ReleaseFacts = Omit<
	ReleaseContent,
	'format' | 'version' | 'policy' | 'promise' | 'plan' | 'audit' | 'groups' | 'tables' | 'orders'
>;

/** The only maker of a Release: the facts, and what `say` says of the counts. Immutable. */
export function release(
	facts: ReleaseFacts,
	plan: PublicationPlan,
	heads: Heads,
	counts: Counts
): Release {
	const { id, campaign, sequence, publishedAt, title, organisation, tenure, unit } = facts;
	const { period, questionnaire, demonstration, method } = facts;
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
		promise: promiseFor(unit),
		method,
		plan,
		audit: null,
		...say(plan, heads, counts)
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
