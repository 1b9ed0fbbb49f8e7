import { isRefusal } from '../../domain/refusal.ts';
import type { Server } from '../server.ts';
import { boxOf } from './campaign-box.ts';
import type { CampaignRecord } from './campaign-record.ts';
import { writeJournal } from './journal.ts';

/**
 * Makes the box of a campaign real: trial envelopes are destroyed, only the new key is taken.
 * May be called again, by several processes too: the box is emptied once and the moment is
 * written once.
 */
export async function openBoxForReal(server: Server, campaign: CampaignRecord): Promise<void> {
	const destroyed = await emptyTrial(server, campaign);
	await server.app.transaction().execute(async (db) => {
		if (destroyed > 0) {
			await db
				.updateTable('campaign')
				.set({ trial_received: destroyed })
				.where('id', '=', campaign.id)
				.execute();
		}
		const at = server.clock();
		const opened = await db
			.updateTable('campaign')
			.set({ opened_at: at })
			.where('id', '=', campaign.id)
			.where('state', '=', 'open')
			.where('opened_at', 'is', null)
			.executeTakeFirst();
		if (opened.numUpdatedRows === 0n) return;
		await writeJournal(db, {
			at,
			account: null,
			organisation: campaign.organisation,
			action: 'campaign-opened',
			subject: campaign.id
		});
	});
}

async function emptyTrial(server: Server, campaign: CampaignRecord): Promise<number> {
	try {
		return await server.ballotBox.becomeReal(campaign.slug, campaign.key);
	} catch (error) {
		// Opened without a trial: there is no box yet.
		if (!isRefusal(error) || error.code !== 'unknown-campaign') throw error;
		await server.ballotBox.openBox(await boxOf(server, campaign, 'open'));
		return 0;
	}
}
