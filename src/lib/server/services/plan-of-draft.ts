import type { Kysely } from 'kysely';
import type { CampaignSite } from '../../domain/campaign/campaign.ts';
import { frameOf } from '../../domain/campaign/frame.ts';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import { sitesToSay, withoutBallots } from '../../domain/consultation/plan-of-ballots.ts';
import type { ChosenAgain } from '../../domain/disclosure/chosen-again.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import { defaultPolicy } from '../../domain/disclosure/policy.ts';
import { writePlan } from '../../domain/disclosure/write-plan.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { AppDatabase } from '../database/schema.ts';
import { readMarginFloor } from './plan-floor.ts';

/** What was chosen of a plan; the rest follows by default. */
export type Like = Pick<ChosenAgain, 'sisters' | 'margin'> & Partial<ChosenAgain>;

/** As much of a campaign as its plan depends on. */
interface Planned {
	readonly slug: string;
	readonly organisation: { readonly id: string; readonly name: string };
	readonly questionnaire: Questionnaire;
	/** Filters that are said in place of the questions that depend on them; none by default. */
	readonly saidFilters?: readonly string[];
	readonly like?: Like;
	readonly sites: readonly CampaignSite[];
	readonly ballot?: BallotRules;
}

/** What is chosen of a plan unless somebody says otherwise. */
export const usualPlan: Like = {
	sisters: new Map(),
	margin: defaultPolicy.margin
};

/**
 * The publication plan of a campaign that is being prepared, with what was chosen of another.
 * @throws Refusal what `writePlan` refuses
 */
export async function planOfDraft(
	app: Kysely<AppDatabase>,
	draft: Planned
): Promise<PublicationPlan> {
	const { slug, organisation, questionnaire } = draft;
	const floor = await readMarginFloor(app, organisation.id);
	const { sisters, margin, ...like } = draft.like ?? usualPlan;
	const label = wholeOf(draft);
	const sites = draft.sites.map((site) => {
		const sister = sisters.get(site.id);
		return {
			id: site.id,
			label: site.name,
			frame: frameOf(site) === 0 ? null : frameOf(site),
			...(sister === undefined ? {} : { sister })
		};
	});
	const ballot = draft.ballot ?? null;
	const written = writePlan({
		...like,
		questionnaire,
		root: { id: slug, label },
		sites: sitesToSay(sites, ballot, label),
		policy: { version: 1, margin: margin > floor ? margin : floor },
		saidFilters: [
			...(draft.saidFilters ?? []),
			...(ballot === null ? [] : ballot.questions.map(({ item }) => item))
		]
	});
	return withoutBallots(written, ballot);
}

/** One building alone is the whole, and the letter is named after it; several are the organisation's. */
function wholeOf({ sites, organisation }: Planned): string {
	const [only, ...others] = sites;
	return only !== undefined && others.length === 0 ? only.name : organisation.name;
}
