import type { Kysely } from 'kysely';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';

/** One of the two who read, and whether this person has said to be done. */
export interface CommentReader {
	readonly account: string;
	readonly finished: boolean;
}

/** The readers of a campaign, by the id of its row: two, or none. */
export async function readersOf(
	db: Kysely<AppDatabase>,
	campaign: string
): Promise<CommentReader[]> {
	const rows = await db
		.selectFrom('comment_reader')
		.select(['account_id', 'finished'])
		.where('campaign_id', '=', campaign)
		.orderBy('account_id')
		.execute();
	return rows.map(({ account_id, finished }) => ({
		account: account_id,
		finished: finished === 1
	}));
}

/**
 * Whether somebody may be one of the two: on the committee of the organisation or its moderator, and neither its
 * manager, nor one of its support workers, nor an administrator of the platform. For an office or a
 * non-profit these are the landlord; in a co-operative two of the committee read all the same.
 */
export function mayReadComments({ memberships }: Account, organisation: string): boolean {
	const landlord = memberships.some(
		(one) =>
			one.role === 'administrator' ||
			(one.organisation === organisation && (one.role === 'manager' || one.role === 'helper'))
	);
	return (
		!landlord &&
		memberships.some(
			({ role, organisation: of }) =>
				(role === 'committee' || role === 'moderator') && of === organisation
		)
	);
}

/**
 * The first line of everything that shows or decides a comment. What somebody was when named does
 * not count: whoever has since become the landlord's, or left the committee, reads nothing more.
 * @throws Refusal `signed-out`, `forbidden`
 */
export async function permitReader(
	db: Kysely<AppDatabase>,
	account: Account | null,
	campaign: { readonly id: string; readonly organisation: string }
): Promise<{ readonly who: Account; readonly readers: readonly CommentReader[] }> {
	if (account === null) throw new Refusal('signed-out');
	const readers = await readersOf(db, campaign.id);
	const named = readers.some((reader) => reader.account === account.id);
	if (!named || !mayReadComments(account, campaign.organisation)) throw new Refusal('forbidden');
	return { who: account, readers };
}
