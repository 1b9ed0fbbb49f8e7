import type { PlannedSite, PublicationPlan } from '../disclosure/plan.ts';
import type { BallotRules } from './ballot-rules.ts';

/** Id of the one group that a formal vote is counted in. */
export const wholeSite = 'ensemble';

/**
 * The sites of a plan: of a formal vote one, which all who vote belong to, so that no figure of a
 * place can be planned, counted or published at all.
 *
 * @param label of the whole group
 */
export function sitesToSay(
	sites: readonly PlannedSite[],
	ballot: BallotRules | null,
	label: string
): readonly PlannedSite[] {
	if (ballot?.formal == null) return sites;
	return [{ id: wholeSite, label, frame: ballot.formal.electorate }];
}

/**
 * A plan without the ballot questions, which are said as outcomes and in no other way. Nothing but
 * its outcome is said of a formal vote.
 */
export function withoutBallots(plan: PublicationPlan, ballot: BallotRules | null): PublicationPlan {
	if (ballot === null) return plan;
	const counted = new Set(ballot.questions.map(({ item }) => item));
	const kept = <Planned extends { item: string }>(
		planned: readonly Planned[],
		questionOf: (one: Planned) => string
	): readonly Planned[] =>
		ballot.formal === null ? planned.filter((one) => !counted.has(questionOf(one))) : [];
	return {
		...plan,
		items: kept(plan.items, ({ question }) => question),
		orders: kept(plan.orders, ({ item }) => item),
		...(ballot.formal === null ? {} : { attributes: [], further: [], comments: [] })
	};
}
