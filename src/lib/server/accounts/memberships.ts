import type { Kysely } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { Membership, Role } from './account.ts';

const roles: readonly Role[] = ['administrator', 'manager', 'committee', 'helper'];

export async function membershipsOf(
	db: Kysely<AppDatabase>,
	account: string
): Promise<Membership[]> {
	const rows = await db
		.selectFrom('membership')
		.selectAll()
		.where('account_id', '=', account)
		.execute();
	return rows.flatMap((row) => {
		const role = roles.find((known) => known === row.role);
		return role === undefined
			? []
			: [{ organisation: row.organisation_id, role, site: row.site_id }];
	});
}

/** Replaces what an account may do where. @throws Refusal `membership-without-organisation` */
export async function setMemberships(
	db: Kysely<AppDatabase>,
	account: string,
	memberships: readonly Membership[]
): Promise<void> {
	const misplaced = memberships.some(
		({ organisation, role }) => (role === 'administrator') !== (organisation === null)
	);
	if (misplaced) throw new Refusal('membership-without-organisation');
	await db.transaction().execute(async (transaction) => {
		await transaction.deleteFrom('membership').where('account_id', '=', account).execute();
		if (memberships.length === 0) return;
		await transaction
			.insertInto('membership')
			.values(
				memberships.map(({ organisation, role, site }) => ({
					account_id: account,
					organisation_id: organisation,
					role,
					site_id: site
				}))
			)
			.execute();
	});
}
