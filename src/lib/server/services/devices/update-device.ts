import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { readDescription } from './device-input.ts';

/**
 * Corrects what the office says of a tablet; it learns of it at its next contact.
 * @throws Refusal `forbidden`, `device-not-found`, `unknown-site`, InputRefusal
 */
export async function updateDevice(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string,
	input: unknown
): Promise<void> {
	const who = permit(account, 'manage-devices', organisation);
	const { name, sites, hours, quiet } = await readDescription(server, organisation, input);
	await server.app.transaction().execute(async (db) => {
		const changed = await db
			.updateTable('device')
			.set({
				name,
				sites: JSON.stringify(sites),
				hours: hours === null ? null : JSON.stringify(hours),
				quiet
			})
			.where('id', '=', id)
			.where('organisation_id', '=', organisation)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('device-not-found');
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation,
			action: 'device-updated',
			subject: id
		});
	});
}
