import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { destroyDeskKey } from './desk-key.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';

/**
 * Removes a campaign that never opened, with what testers sent, its keys and the key of its tickets. A campaign that opened, or whose
 * opening is confirmed, stays: its day was promised.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `already-open`, `try-later`
 */
export async function discardCampaign(
	server: Server,
	account: Account | null,
	slug: string
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	await removeDraft(server, campaign, who.id);
}

/**
 * The same, whoever does it; the calendar, with `null`, for one that nobody opened in a long time.
 * @throws Refusal `already-open`, `try-later`
 */
export async function removeDraft(
	server: Server,
	{ id, slug, organisation, state }: CampaignRecord,
	by: string | null
): Promise<void> {
	if (state !== 'draft' && state !== 'trial') throw new Refusal('already-open');
	// The box first: what opens in between gets a box of its own, and the draft is not removed.
	await discardBox(server, slug);
	await server.app.transaction().execute(async (db) => {
		await db.deleteFrom('campaign_site').where('campaign_id', '=', id).execute();
		const removed = await db
			.deleteFrom('campaign')
			.where('id', '=', id)
			.where('state', '=', state)
			.executeTakeFirst();
		if (removed.numDeletedRows === 0n) throw new Refusal('already-open');
		await db
			.updateTable('campaign')
			.set({ previous_slug: null })
			.where('previous_slug', '=', slug)
			.execute();
		await writeJournal(db, {
			at: server.clock(),
			account: by,
			organisation,
			action: 'campaign-discarded',
			subject: id
		});
	});
	await destroyDeskKey(server.config, slug);
	await server.tabulator.destroyKeys(slug);
}

async function discardBox(server: Server, slug: string): Promise<void> {
	try {
		await server.ballotBox.discardTrial(slug);
	} catch (error) {
		if (isRefusal(error) && error.code === 'box-phase') throw new Refusal('already-open');
		throw error;
	}
}
