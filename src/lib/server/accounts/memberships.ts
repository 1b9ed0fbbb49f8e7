import type { Kysely, Selectable } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { MembershipTable } from '../database/mandates-schema.ts';
import { type Membership, roles } from './account.ts';

/** What an account may do where, with what is over by now (`ended`) apart. */
interface Memberships {
	readonly live: readonly Membership[];
	readonly ended: readonly Membership[];
}

type Row = Selectable<MembershipTable>;

/** An organisation that agreed to be read by a federation. */
interface Tie {
	readonly federation_id: string;
	readonly organisation_id: string;
}

/**
 * What an account may do where. A coordinator also reads each organisation that agreed to it.
 * @param now milliseconds since 1970, UTC
 */
export async function membershipsOf(
	db: Kysely<AppDatabase>,
	account: string,
	now: number
): Promise<Memberships> {
	const rows = await db
		.selectFrom('membership')
		.selectAll()
		.where('account_id', '=', account)
		.execute();
	const coordinates = rows.some(({ role }) => role === 'coordinator');
	return membershipsIn(rows, coordinates ? await agreedTies(db) : [], now);
}

/** The same of all accounts at once, by the id of each; who has none is not in it. */
export async function everyMembership(
	db: Kysely<AppDatabase>,
	now: number
): Promise<ReadonlyMap<string, Memberships>> {
	const [rows, ties] = await Promise.all([
		db.selectFrom('membership').selectAll().execute(),
		agreedTies(db)
	]);
	return new Map(
		[...Map.groupBy(rows, (row) => row.account_id)].map(([account, own]) => [
			account,
			membershipsIn(own, ties, now)
		])
	);
}

function membershipsIn(rows: readonly Row[], ties: readonly Tie[], now: number): Memberships {
	const all = rows.flatMap((row): Membership[] => {
		const role = roles.find((known) => known === row.role);
		if (role === undefined) return [];
		const ends = row.ends_at === null ? {} : { ends: row.ends_at };
		return [{ organisation: row.organisation_id, role, site: row.site_id, ...ends }];
	});
	const live = all.filter(({ ends }) => ends === undefined || now < ends);
	return {
		live: [...live, ...membersRead(live, ties)],
		ended: all.filter((membership) => !live.includes(membership))
	};
}

/** What a coordinator reads beyond the federation: members that said yes, and have not ended it. */
function membersRead(memberships: readonly Membership[], ties: readonly Tie[]): Membership[] {
	const federations = memberships.flatMap(({ organisation, role }) =>
		role === 'coordinator' && organisation !== null ? [organisation] : []
	);
	return ties
		.filter((tie) => federations.includes(tie.federation_id))
		.map((tie) => ({
			organisation: tie.organisation_id,
			role: 'coordinator',
			site: null,
			through: tie.federation_id
		}));
}

async function agreedTies(db: Kysely<AppDatabase>): Promise<Tie[]> {
	return db
		.selectFrom('federation_member')
		.select(['federation_id', 'organisation_id'])
		.where('agreed_at', 'is not', null)
		.execute();
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
