import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import { type Action, allows, allowsThere, type Placed } from '../accounts/permission.ts';

/**
 * The first line of every use case of the office.
 * @throws Refusal `signed-out` when nobody is signed in, `forbidden` when the person may not
 */
export function permit(account: Account | null, action: Action, organisation: string): Account {
	if (account === null) throw new Refusal('signed-out');
	if (!allows(account, action, organisation)) throw new Refusal('forbidden');
	return account;
}

/**
 * The same for a use case about one campaign: whoever looks after one site is let in where the
 * campaign is held there.
 * @throws Refusal `signed-out`, `forbidden`
 */
export function permitThere(account: Account | null, action: Action, campaign: Placed): Account {
	if (account === null) throw new Refusal('signed-out');
	if (!allowsThere(account, action, campaign)) throw new Refusal('forbidden');
	return account;
}
