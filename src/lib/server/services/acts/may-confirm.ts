import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { CampaignRecord } from '../campaign-record.ts';

/** Whether this person may say yes to what somebody else asked for. */
export function mayConfirm(
	account: Account,
	campaign: Pick<CampaignRecord, 'organisation' | 'sites'>
): boolean {
	return (
		allows(account, 'confirm-acts', campaign.organisation) ||
		campaign.sites.some(({ id }) => allows(account, 'confirm-acts', campaign.organisation, id))
	);
}
