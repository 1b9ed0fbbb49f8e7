import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { findCampaign } from './campaign-record.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';

/**
 * Puts a campaign away from the lists of the office, or takes it back. Everything of it stays where
 * it is and is read as before, by everybody.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `not-over` before its day
 */
export async function archiveCampaign(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	away: boolean
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	const at = server.clock();
	const published = campaign.state === 'released' && campaign.calendar.publishes <= at;
	if (!published) throw new Refusal('not-over');
	if ((campaign.archivedAt !== null) === away) return;
	await server.app.transaction().execute(async (db) => {
		await db
			.updateTable('campaign')
			.set({ archived_at: away ? at : null })
			.where('id', '=', campaign.id)
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: away ? 'campaign-archived' : 'campaign-unarchived',
			subject: campaign.id
		});
	});
}
