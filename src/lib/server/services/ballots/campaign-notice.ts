import { type BallotNotice, ballotNotice } from '../../../domain/consultation/ballot-notice.ts';
import type { PublicationPlan } from '../../../domain/disclosure/plan.ts';
import type { Margin } from '../../../domain/disclosure/policy.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';

/** What is read of the rules of a campaign before answering, by the margin of its plan; null of a survey. */
export async function campaignNotice(
	server: Pick<Server, 'app'>,
	{ id, ballot }: Pick<CampaignRecord, 'id' | 'ballot'>,
	questionnaire: Pick<Questionnaire, 'questions'>
): Promise<BallotNotice | null> {
	if (ballot === null) return null;
	return ballotNotice(ballot, questionnaire, await plannedMargin(server, id));
}

/** The margin of the plan of a campaign, by the id of its row. */
export async function plannedMargin(
	{ app }: Pick<Server, 'app'>,
	campaign: string
): Promise<Margin> {
	const { plan } = await app
		.selectFrom('campaign')
		.select('plan')
		.where('id', '=', campaign)
		.executeTakeFirstOrThrow();
	return (JSON.parse(plan) as Pick<PublicationPlan, 'policy'>).policy.margin;
}
