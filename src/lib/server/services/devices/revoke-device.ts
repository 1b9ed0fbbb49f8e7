import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';

/**
 * Takes its token from a tablet: it is told nothing any more, and starts no new response. What it
 * still holds is sealed, and goes on being taken if it is ever sent.
 *
 * @param reason `retired` when the office has no more use for it, `lost` when nobody knows where it is
 * @throws Refusal `forbidden`, `device-not-found`
 */
export async function revokeDevice(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string,
	reason: 'retired' | 'lost'
): Promise<void> {
	const who = permit(account, 'manage-devices', organisation);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const revoked = await db
			.updateTable('device')
			.set({ token_hash: null, revoked_at: at, ...(reason === 'lost' ? { lost_at: at } : {}) })
			.where('id', '=', id)
			.where('organisation_id', '=', organisation)
			.where(reason === 'lost' ? 'lost_at' : 'revoked_at', 'is', null)
			.executeTakeFirst();
		if (revoked.numUpdatedRows === 0n) {
			const known = await db
				.selectFrom('device')
				.select('id')
				.where('id', '=', id)
				.where('organisation_id', '=', organisation)
				.executeTakeFirst();
			if (known === undefined) throw new Refusal('device-not-found');
			return;
		}
		await db.deleteFrom('pairing').where('device_id', '=', id).execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: reason === 'lost' ? 'device-lost' : 'device-revoked',
			subject: id
		});
	});
}
