import type { Account } from '../accounts/account.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Server } from '../server.ts';
import { writeJournal } from './journal.ts';
import { drawPassPhrase, type NewAccess } from './pass-phrase.ts';
import { permit } from './permit.ts';

/**
 * Whether somebody may give another a new pass-phrase in an organisation. Whoever gets a phrase
 * could sign in with it: the other's accesses must all be ones that this person could give.
 */
export function mayRenew(
	account: Account,
	other: Pick<Account, 'id' | 'memberships'>,
	organisation: string
): boolean {
	if (account.id === other.id) return false;
	const administers = account.memberships.some(({ role }) => role === 'administrator');
	return other.memberships.every((membership) =>
		membership.role === 'administrator'
			? administers
			: administers || membership.organisation === organisation
	);
}

/**
 * Who would get a new pass-phrase, for the page that asks for a confirmation.
 * @throws Refusal `forbidden`, `account-not-found`
 */
export async function findRenewable(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string
): Promise<{ readonly id: string; readonly name: string; readonly username: string }> {
	const who = permit(account, 'create-accounts', organisation);
	const other = (await server.accounts.list(organisation)).find((listed) => listed.id === id);
	if (other === undefined) throw new Refusal('account-not-found');
	if (!mayRenew(who, other, organisation)) throw new Refusal('forbidden');
	return { id: other.id, name: other.name, username: other.username };
}

/**
 * Replaces a lost pass-phrase by a new one, shown once. The old one and the open sessions of the
 * person stop working at once.
 * @throws Refusal `forbidden`, `account-not-found`
 */
export async function renewPassPhrase(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string
): Promise<NewAccess> {
	const who = permit(account, 'create-accounts', organisation);
	const { name, username } = await findRenewable(server, account, organisation, id);
	const passPhrase = drawPassPhrase();
	await server.accounts.setPassword(id, passPhrase);
	await writeJournal(server.app, {
		at: server.clock(),
		account: who.id,
		organisation,
		action: 'pass-phrase-renewed',
		subject: id
	});
	return { name, username, passPhrase };
}
