import type { Kysely } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import type { AppDatabase } from '../database/schema.ts';
import { type Membership, roles } from './account.ts';

/**
 * What an account may do where, with what is over by now (`ended`) apart. A coordinator also reads
 * each organisation that agreed to it.
 * @param now milliseconds since 1970, UTC
 */
export async function membershipsOf(
	db: Kysely<AppDatabase>,
	account: string,
	now: number
): Promise<{ readonly live: Membership[]; readonly ended: Membership[] }> {
	const rows = await db
		.selectFrom('membership')
		.selectAll()
		.where('account_id', '=', account)
		.execute();
	const all = rows.flatMap((row): Membership[] => {
		const role = roles.find((known) => known === row.role);
		if (role === undefined) return [];
		const ends = row.ends_at === null ? {} : { ends: row.ends_at };
		return [{ organisation: row.organisation_id, role, site: row.site_id, ...ends }];
	});
	const live = all.filter(({ ends }) => ends === undefined || now < ends);
	return {
		live: [...live, ...(await membersRead(db, live))],
		ended: all.filter((membership) => !live.includes(membership))
	};
}

/** What a coordinator reads beyond the federation: members that said yes, and have not ended it. */
async function membersRead(
	db: Kysely<AppDatabase>,
	memberships: readonly Membership[]
): Promise<Membership[]> {
	const federations = memberships.flatMap(({ organisation, role }) =>
		role === 'coordinator' && organisation !== null ? [organisation] : []
	);
	if (federations.length === 0) return [];
	const rows = await db
		.selectFrom('federation_member')
		.select(['federation_id', 'organisation_id'])
		.where('federation_id', 'in', federations)
		.where('agreed_at', 'is not', null)
		.execute();
	return rows.map((row) => ({
		organisation: row.organisation_id,
		role: 'coordinator',
		site: null,
		through: row.federation_id
	}));
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
	// What a coordinator reads of the members is theirs to give, and is not written here.
	const own = memberships.filter(({ through }) => through === undefined);
	await db.transaction().execute(async (transaction) => {
		await transaction.deleteFrom('membership').where('account_id', '=', account).execute();
		if (own.length === 0) return;
		await transaction
			.insertInto('membership')
			.values(
				own.map(({ organisation, role, site, ends }) => ({
					account_id: account,
					organisation_id: organisation,
					role,
					site_id: site,
					ends_at: ends ?? null
				}))
			)
			.execute();
	});
}
