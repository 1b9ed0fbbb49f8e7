import type { FormalRules } from '../../../domain/consultation/ballot-rules.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';

/** A campaign that is a formal vote, with its rules. */
export interface FormalVote {
	readonly campaign: CampaignRecord;
	readonly formal: FormalRules;
}

/** @throws Refusal `campaign-not-found`, `not-a-vote` */
export async function findFormalVote(
	{ app }: Pick<Server, 'app'>,
	slug: string
): Promise<FormalVote> {
	const campaign = await findCampaign(app, slug);
	const formal = campaign.ballot?.formal ?? null;
	if (formal === null) throw new Refusal('not-a-vote');
	return { campaign, formal };
}

/** The cards of a vote as they are known here: never what is on them. */
export async function readCards({ app }: Pick<Server, 'app'>, campaign: string) {
	const row = await app
		.selectFrom('custody')
		.selectAll()
		.where('campaign_id', '=', campaign)
		.executeTakeFirst();
	return row ?? null;
}
