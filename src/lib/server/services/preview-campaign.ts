import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import { inventBallots } from '../../domain/consultation/invent-ballots.ts';
import { makeOutcomes } from '../../domain/consultation/make-outcome.ts';
import type { Outcome } from '../../domain/consultation/outcome.ts';
import { type BreakdownCost, breakdownCosts } from '../../domain/disclosure/simulate-cost.ts';
import {
	expectedAt,
	type PreviewShare,
	previewShares,
	type SiteOutlook,
	siteOutlooks
} from '../../domain/disclosure/simulate-sizes.ts';
import { type ExpectedSite, inventAnswers } from '../../domain/disclosure/simulate.ts';
import { release } from '../../domain/disclosure/make-release.ts';
import type { PlanChoices } from '../../domain/disclosure/plan-choices.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import type { Release } from '../../domain/disclosure/release.ts';
import { thresholds } from '../../domain/disclosure/thresholds.ts';
import type { Tenure } from '../../domain/campaign/campaign.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import { seededChance } from '../demonstration/chance.ts';
import type { Server } from '../server.ts';
import { custodyOf } from './ballots/custody-of.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { permitThere } from './permit.ts';
import { planChoices } from './plan-choices.ts';
import { readMarginFloor } from './plan-floor.ts';
import { readQuestionnaireVersion } from './questionnaire-version.ts';
import { wholeQuestionnaire } from './questionnaires/own-versions.ts';

/** How many answers are invented to say what a breakdown costs. */
const cases = 100;

/** Answers thought to come where no dwellings are known, unless the manager says how many. */
export const expectedByDefault = 40;

/** How many are thought to answer: a share of the dwellings, or of a number where none are known. */
export interface PreviewSize {
	readonly share: PreviewShare;
	/** How many could answer in all the sites without a known number of dwellings. */
	readonly unknown: number;
}

/** « Ce que vous verrez », of people who do not exist. */
export interface Preview {
	readonly campaign: CampaignRecord;
	readonly plan: PublicationPlan;
	readonly questionnaire: Questionnaire;
	readonly respondents: number;
	/** How many answer at each share that can be looked at. */
	readonly sizes: readonly { readonly share: PreviewShare; readonly respondents: number }[];
	/** Dwellings and expected answers together: what the share is a share of. */
	readonly possible: number;
	/** Some site has no known number of dwellings. */
	readonly guessed: boolean;
	readonly outlooks: readonly SiteOutlook[];
	readonly costs: readonly BreakdownCost[];
	readonly choices: PlanChoices;
	readonly changeable: boolean;
	/** Whether anything but the outcome of a ballot is published: what can be detailed, building by building. */
	readonly figures: boolean;
}

/** A campaign before its opening, with what it plans to publish. */
async function readPlanned(
	{ app }: Pick<Server, 'app'>,
	account: Account | null,
	slug: string
): Promise<{ campaign: CampaignRecord; plan: PublicationPlan; questionnaire: Questionnaire }> {
	const campaign = await findCampaign(app, slug);
	permitThere(account, 'preview-results', campaign);
	if (campaign.state !== 'draft' && campaign.state !== 'trial') throw new Refusal('plan-fixed');
	const { plan } = await app
		.selectFrom('campaign')
		.select('plan')
		.where('id', '=', campaign.id)
		.executeTakeFirstOrThrow();
	const questionnaire = await readQuestionnaireVersion({ app }, campaign.questionnaireHash);
	return { campaign, plan: JSON.parse(plan) as PublicationPlan, questionnaire };
}

function expectedOf(plan: PublicationPlan, { share, unknown }: PreviewSize) {
	const without = plan.sites.filter(({ frame }) => frame === null).length;
	const each = without === 0 ? 0 : Math.max(1, Math.round(unknown / without));
	const possible = plan.sites.reduce((sum, { frame }) => sum + (frame ?? each), 0);
	return { expected: expectedAt(plan.sites, share, each), possible, guessed: without > 0 };
}

function sumOf(expected: readonly ExpectedSite[]): number {
	return expected.reduce((sum, { respondents }) => sum + respondents, 0);
}

/** The same size of the same plan invents the same answers, on every machine. */
function seedOf({ share }: PreviewSize): number {
	return share * 1_000;
}

/**
 * What a campaign would show at a size, and what can be chosen of its plan. A function of the plan
 * and of invented answers: no box is looked at.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `plan-fixed` once it is open
 */
export async function previewCampaign(
	server: Pick<Server, 'app'>,
	account: Account | null,
	slug: string,
	size: PreviewSize
): Promise<Preview> {
	const { campaign, plan, questionnaire } = await readPlanned(server, account, slug);
	const { expected, possible, guessed } = expectedOf(plan, size);
	const { heads } = inventAnswers(plan, expected, seededChance(seedOf(size)));
	const cut = plan.items.some(({ tree }) => tree.kind !== 'sites');
	const draws = Array.from({ length: cut ? cases : 0 }, (_, index) =>
		inventAnswers(plan, expected, seededChance(seedOf(size) + index))
	);
	return {
		campaign,
		plan,
		questionnaire,
		respondents: sumOf(expected),
		sizes: previewShares.map((share) => ({
			share,
			respondents: sumOf(expectedOf(plan, { ...size, share }).expected)
		})),
		possible,
		guessed,
		outlooks: siteOutlooks(plan, heads),
		costs: breakdownCosts(plan, draws),
		choices: planChoices(
			questionnaire,
			await wholeQuestionnaire(server.app, campaign.organisation, questionnaire),
			plan,
			await readMarginFloor(server.app, campaign.organisation)
		),
		changeable: campaign.state === 'draft',
		figures: campaign.ballot === null || plan.items.length + plan.orders.length > 0
	};
}

/**
 * The publication that a campaign would make of invented answers, by the only maker of one. Marked
 * as a demonstration, made again for each look, never stored: no address serves it.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `plan-fixed` once it is open
 */
export async function previewRelease(
	server: Pick<Server, 'app'>,
	account: Account | null,
	slug: string,
	size: PreviewSize
): Promise<{
	release: Release;
	questionnaire: Questionnaire;
	plan: PublicationPlan;
	ballot: BallotRules | null;
}> {
	const { campaign, plan, questionnaire } = await readPlanned(server, account, slug);
	const organisation = await server.app
		.selectFrom('organisation')
		.select(['name', 'tenure'])
		.where('id', '=', campaign.organisation)
		.executeTakeFirstOrThrow();
	const { expected } = expectedOf(plan, size);
	const chance = seededChance(seedOf(size));
	const { heads, counts, signatures } = inventAnswers(plan, expected, chance);
	const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();
	const { calendar } = campaign;
	const asked =
		plan.further.length > 0 && sumOf(expected) >= thresholds(plan.policy.margin).further;
	const made = release(
		{
			id: 'invented',
			campaign: slug,
			sequence: 0,
			publishedAt: moment(calendar.publishes),
			title: campaign.title,
			organisation: organisation.name,
			tenure: organisation.tenure as Tenure,
			unit: campaign.unit,
			period: { opens: moment(calendar.opens), closes: moment(calendar.closes) },
			questionnaire: {
				id: questionnaire.id,
				version: questionnaire.version,
				hash: campaign.questionnaireHash
			},
			demonstration: true,
			method: {
				ways: ['tablet', 'phone'],
				codes: campaign.codeSalt !== null,
				languages: campaign.languages,
				collectsUntil: moment(calendar.collectsUntil),
				custody: custodyOf(campaign),
				trial: 0,
				late: 0,
				unreadable: 0
			},
			...outcomesOf(campaign.ballot, questionnaire, plan, sumOf(expected), size)
		},
		plan,
		heads,
		counts,
		// Nobody is in these answers: there is nothing to audit, and what the audit may let pass is shown.
		asked ? { audit: { passed: plan.further, withdrawn: [] }, signatures } : undefined
	);
	return { release: made, questionnaire, plan, ballot: campaign.ballot };
}

/** What would be said of invented ballots, by the only maker of outcomes; nothing of a survey. */
function outcomesOf(
	ballot: BallotRules | null,
	questionnaire: Questionnaire,
	plan: PublicationPlan,
	voters: number,
	size: PreviewSize
): { outcomes?: readonly Outcome[] } {
	if (ballot === null) return {};
	const invented = inventBallots(ballot, questionnaire, voters, seededChance(seedOf(size)));
	return { outcomes: makeOutcomes(ballot, invented, plan.policy.margin) };
}
