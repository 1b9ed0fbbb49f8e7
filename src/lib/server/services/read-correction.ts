import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { permit } from './permit.ts';

/**
 * A campaign as its correction begins, and whether published figures stand beside its results.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`
 */
export async function readCorrection(
	{ app }: Pick<Server, 'app'>,
	account: Account | null,
	slug: string
): Promise<{ readonly campaign: CampaignRecord; readonly landmarks: boolean }> {
	const campaign = await findCampaign(app, slug);
	permit(account, 'manage-campaigns', campaign.organisation);
	const { plan } = await app
		.selectFrom('campaign')
		.select('plan')
		.where('id', '=', campaign.id)
		.executeTakeFirstOrThrow();
	return { campaign, landmarks: (JSON.parse(plan) as PublicationPlan).landmarks !== false };
}
