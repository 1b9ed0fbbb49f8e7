import type { Account, Role } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { mayDecide } from './give-back.ts';

export interface OrganisationPerson {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	readonly role: Role;
	/** Name of the only site the person looks after, or null for all of them. */
	readonly site: string | null;
	/** When the mandate is over; null when it lasts. */
	readonly ends: number | null;
	/** It is over. */
	readonly ended: boolean;
	/** Whether whoever reads the list may change or give back this access. */
	readonly decidable: boolean;
}

/**
 * Who has or had an access to an organisation, by name.
 * @throws Refusal `forbidden`
 */
export async function listPeople(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<OrganisationPerson[]> {
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
		[
			...person.memberships.map((membership) => ({ ...membership, ended: false })),
			...person.ended.map((membership) => ({ ...membership, ended: true }))
		]
			.filter((one) => one.organisation === organisation && one.through === undefined)
			.map(({ role, site, ends, ended }) => ({
				id: person.id,
				name: person.name,
				username: person.username,
				role,
				site: site === null ? null : (names.get(site) ?? null),
				ends: ends ?? null,
				ended,
				decidable: mayDecide(who, person, organisation)
			}))
	);
}

/** Two people at least can keep the organisation going: with a mandate that is not over. */
export function isLookedAfter(people: readonly OrganisationPerson[]): boolean {
	const managers = people.filter(({ role, ended }) => role === 'manager' && !ended);
	return new Set(managers.map(({ id }) => id)).size >= 2;
}

/**
 * Whether two people at least administer the installation, for one of them; true for anybody else,
 * who can do nothing about it, and for a demonstration.
 */
export async function isPlatformLookedAfter(
	{ accounts, config }: Pick<Server, 'accounts' | 'config'>,
	account: Account
): Promise<boolean> {
	if (config.demonstration || !allows(account, 'administer-platform', null)) return true;
	const people = await accounts.list();
	return people.filter((person) => allows(person, 'administer-platform', null)).length >= 2;
}
