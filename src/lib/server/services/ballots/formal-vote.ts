import type { FormalRules } from '../../../domain/consultation/ballot-rules.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { mayConfirm } from '../acts/may-confirm.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';
import { permitThere } from '../permit.ts';

/** A campaign that is a formal vote, with its rules. */
export interface FormalVote {
	readonly campaign: CampaignRecord;
	readonly formal: FormalRules;
	/** Who asks. */
	readonly who: Account;
}

/**
 * A formal vote, for who may do this with it: its manager prepares it; whoever may say yes to an act of
 * somebody else opens it with its custodians.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `not-a-vote`
 */
export async function findFormalVote(
	{ app }: Pick<Server, 'app'>,
	account: Account | null,
	slug: string,
	as: 'manager' | 'second'
): Promise<FormalVote> {
	const campaign = await findCampaign(app, slug);
	const action = as === 'manager' ? 'manage-campaigns' : 'read-participation';
	const who = permitThere(account, action, campaign);
	if (as === 'second' && !mayConfirm(who, campaign)) throw new Refusal('forbidden');
	const formal = campaign.ballot?.formal ?? null;
	if (formal === null) throw new Refusal('not-a-vote');
	return { campaign, formal, who };
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
