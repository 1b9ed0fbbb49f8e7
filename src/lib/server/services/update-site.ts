import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';
import { siteInput } from './site-input.ts';
import { parseInput } from './typed-input.ts';

/**
 * Corrects a building. Campaigns keep the name, the room and the number of dwellings they were
 * created with: their base does not move under them.
 *
 * @throws Refusal `forbidden`, `site-not-found`, InputRefusal
 */
export async function updateSite(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string,
	input: unknown
): Promise<void> {
	const who = permit(account, 'manage-sites', organisation);
	const site = parseInput(siteInput, input);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const changed = await db
			.updateTable('site')
			.set({
				name: site.name,
				dwellings: site.dwellings,
				room: site.room,
				territory: site.territory
			})
			.where('id', '=', id)
			.where('organisation_id', '=', organisation)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('site-not-found');
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'site-updated',
			subject: id
		});
	});
}
