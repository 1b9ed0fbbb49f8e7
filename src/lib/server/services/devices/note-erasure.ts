import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';

/**
 * Somebody has read that a tablet's store was emptied, and did what there was to do.
 * @throws Refusal `forbidden`, `device-not-found`
 */
export async function noteErasure(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string
): Promise<void> {
	const who = permit(account, 'manage-devices', organisation);
	await server.app.transaction().execute(async (db) => {
		const noted = await db
			.updateTable('device')
			.set({ erased_at: null, erased_waiting: null })
			.where('id', '=', id)
			.where('organisation_id', '=', organisation)
			.executeTakeFirst();
		if (noted.numUpdatedRows === 0n) throw new Refusal('device-not-found');
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation,
			action: 'erasure-noted',
			subject: id
		});
	});
}
