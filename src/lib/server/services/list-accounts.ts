import type { Account, Role } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { permit } from './permit.ts';
import { mayRenew } from './renew-pass-phrase.ts';

export interface OrganisationAccount {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	readonly role: Role;
	/** Name of the only site the person looks after, or null for all of them. */
	readonly site: string | null;
	/** Whether whoever reads the list may give the person a new pass-phrase. */
	readonly renewable: boolean;
}

/**
 * Who has an access to an organisation, by name.
 * @throws Refusal `forbidden`
 */
export async function listAccounts(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<OrganisationAccount[]> {
	const who = permit(account, 'create-accounts', organisation);
	const [listed, sites] = await Promise.all([
		server.accounts.list(organisation),
		server.app
			.selectFrom('site')
			.select(['id', 'name'])
			.where('organisation_id', '=', organisation)
			.execute()
	]);
	const names = new Map(sites.map(({ id, name }) => [id, name]));
	return listed.flatMap((person) =>
		person.memberships
			.filter((membership) => membership.organisation === organisation)
			.map(({ role, site }) => ({
				id: person.id,
				name: person.name,
				username: person.username,
				role,
				site: site === null ? null : (names.get(site) ?? null),
				renewable: mayRenew(who, person, organisation)
			}))
	);
}
