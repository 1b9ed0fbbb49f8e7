import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';

/** Whether somebody may write what becomes of things in an organisation, at one of its sites at least. */
export function mayWriteSomewhere(account: Account, organisation: string): boolean {
	return account.memberships.some(({ site }) =>
		allows(account, 'write-followup', organisation, site ?? undefined)
	);
}

/**
 * The first line of every use case of the follow-up; which site it is about is asked once it is known.
 * @throws Refusal `signed-out`, `forbidden`
 */
export function permitFollowUp(account: Account | null, organisation: string): Account {
	if (account === null) throw new Refusal('signed-out');
	if (!mayWriteSomewhere(account, organisation)) throw new Refusal('forbidden');
	return account;
}
