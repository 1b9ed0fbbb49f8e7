import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import { allows } from '../accounts/permission.ts';
import type { CampaignRecord } from './campaign-record.ts';

/**
 * Whether somebody speaks for the team of a campaign: its manager, or a helper of all its sites.
 * The committee are tenants, who have their own answer.
 */
export function speaksForTeam(
	account: Account,
	{ organisation, sites }: Pick<CampaignRecord, 'organisation' | 'sites'>
): boolean {
	return (
		sites.length > 0 &&
		sites.every(({ id }) => allows(account, 'sign-team-statement', organisation, id))
	);
}

/** @throws Refusal `signed-out`, `forbidden` */
export function permitTeam(
	account: Account | null,
	campaign: Pick<CampaignRecord, 'organisation' | 'sites'>
): Account {
	if (account === null) throw new Refusal('signed-out');
	if (!speaksForTeam(account, campaign)) throw new Refusal('forbidden');
	return account;
}
