import type { PublicationPlan } from './plan.ts';
import type { PlanRequest } from './write-plan.ts';

/** What somebody chose of a plan, and a new one takes over: everything else follows by default. */
export interface ChosenAgain extends Pick<
	PlanRequest,
	'trees' | 'others' | 'further' | 'comments' | 'landmarks'
> {
	readonly margin: PublicationPlan['policy']['margin'];
	/** Sister of a site, by its id. */
	readonly sisters: ReadonlyMap<string, string>;
}

/** The choices of a plan, to ask for the same again in another year. */
export function chosenAgain(plan: PublicationPlan): ChosenAgain {
	const trees = new Map(plan.items.map(({ question, tree }) => [question, tree]));
	return {
		margin: plan.policy.margin,
		trees: [...trees]
			.map(([question, tree]) => ({ question, tree }))
			.filter(({ tree }) => tree.kind !== 'sites'),
		others: Object.fromEntries(
			plan.attributes.flatMap(({ question, others }) =>
				others === undefined ? [] : [[question, others]]
			)
		),
		further: plan.further,
		...(plan.landmarks === undefined ? {} : { landmarks: false }),
		comments: plan.comments.map(({ question }) => question),
		sisters: new Map(
			plan.sites.flatMap(({ id, sister }) => (sister === undefined ? [] : [[id, sister]]))
		)
	};
}
