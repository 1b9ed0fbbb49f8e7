import type { Account, Role } from '../../accounts/account.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';

/** An invitation that nobody has used yet. Its code is not known here either. */
export interface OpenSlip {
	readonly id: string;
	readonly name: string;
	readonly role: Role;
	/** It lets somebody back in. */
	readonly back: boolean;
	readonly expires: number;
}

/** @throws Refusal `forbidden` */
export async function listSlips(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string
): Promise<OpenSlip[]> {
	permit(account, 'create-accounts', organisation);
	const rows = await server.app
		.selectFrom('access_slip')
		.select(['id', 'name', 'role', 'account_id', 'expires_at'])
		.where('organisation_id', '=', organisation)
		.where('expires_at', '>', server.clock())
		.orderBy('made_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		role: row.role as Role,
		back: row.account_id !== null,
		expires: row.expires_at
	}));
}

/** Makes the code of a paper that was lost worth nothing. @throws Refusal `forbidden`, `invitation-not-found` */
export async function withdrawSlip(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string,
	id: string
): Promise<void> {
	const who = permit(account, 'create-accounts', organisation);
	await server.app.transaction().execute(async (db) => {
		const { numDeletedRows } = await db
			.deleteFrom('access_slip')
			.where('id', '=', id)
			.where('organisation_id', '=', organisation)
			.executeTakeFirst();
		if (numDeletedRows === 0n) throw new Refusal('invitation-not-found');
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation,
			action: 'invitation-withdrawn',
			subject: id
		});
	});
}
