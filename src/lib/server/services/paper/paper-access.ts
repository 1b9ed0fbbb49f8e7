import { standingOf } from '../../../domain/campaign/standing.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';

/** A campaign somebody handles paper of, and who they are. */
export interface PaperAccess {
	readonly campaign: CampaignRecord;
	readonly who: Account;
	/** Sites of the campaign whose paper this person may handle. */
	readonly sites: CampaignRecord['sites'];
}

/**
 * Who may print and enter paper: whoever manages the campaign, and helpers, at their site.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`
 */
export async function paperAccess(
	{ app }: Pick<Server, 'app'>,
	account: Account | null,
	slug: string
): Promise<PaperAccess> {
	if (account === null) throw new Refusal('signed-out');
	const campaign = await findCampaign(app, slug);
	const sites = campaign.sites.filter(({ id }) =>
		allows(account, 'enter-paper', campaign.organisation, id)
	);
	if (sites.length === 0) throw new Refusal('forbidden');
	return { campaign, who: account, sites };
}

/**
 * Whether paper forms can be entered: from the trial on, and after the closing until the date for
 * paper. What is entered on trial is destroyed with the trial.
 * @param now milliseconds since 1970, UTC
 */
export function takesPaper(campaign: CampaignRecord, now: number): boolean {
	const { kind } = standingOf(campaign, now);
	return kind === 'trial' || kind === 'open' || kind === 'collecting';
}
