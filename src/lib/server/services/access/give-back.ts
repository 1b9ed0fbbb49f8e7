import type { Account } from '../../accounts/account.ts';
import type { ListedAccount } from '../../accounts/accounts.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { makeSlip, type PrintedAccess } from './make-slip.ts';

/**
 * Whether somebody may decide about the access of another in an organisation. Whoever is handed a
 * way back could sign in with it: all that the other may do must be what this person could give.
 */
export function mayDecide(
	account: Account,
	other: Pick<Account, 'id' | 'memberships'>,
	organisation: string
): boolean {
	if (account.id === other.id) return false;
	const administers = account.memberships.some(({ role }) => role === 'administrator');
	return other.memberships
		.filter(({ through }) => through === undefined)
		.every((membership) =>
			membership.role === 'administrator'
				? administers
				: administers || membership.organisation === organisation
		);
}

/**
 * Somebody of the organisation whose access this person may decide about.
 * @throws Refusal `forbidden`, `account-not-found`
 */
export async function findDecidable(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string
): Promise<{ readonly who: Account; readonly person: ListedAccount }> {
	const who = permit(account, 'create-accounts', organisation);
	const person = (await server.accounts.list(organisation)).find((listed) => listed.id === id);
	if (person === undefined) throw new Refusal('account-not-found');
	if (!mayDecide(who, person, organisation)) throw new Refusal('forbidden');
	return { who, person };
}

/**
 * A way back for somebody who lost theirs: a one-time code on paper. Until it is used everything
 * stays as it was; then its owner chooses a new pass-phrase, and the second factor, the passkeys,
 * the recovery sheet and the open sessions of before are gone.
 * @throws Refusal `forbidden`, `account-not-found`
 */
export async function giveBack(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string
): Promise<PrintedAccess> {
	const { who, person } = await findDecidable(server, account, organisation, id);
	const here = [...person.memberships, ...person.ended].find(
		(membership) => membership.organisation === organisation
	);
	return makeSlip(server, who.id, {
		organisation,
		account: person.id,
		name: person.name,
		role: here?.role ?? 'committee',
		site: here?.site ?? null,
		ends: here?.ends ?? null
	});
}
