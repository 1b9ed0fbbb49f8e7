import { move } from '../../domain/campaign/moves.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { findCampaign } from './campaign-record.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';

/**
 * Closes a campaign before its day. The day of the results does not move; the same time is left
 * for what was filled in before closing. Two people have agreed on it (`acts/`).
 *
 * @param confirmedBy id of the account of the second person
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-open`, `already-closed`, `already-released`
 */
export async function closeCampaign(
	server: Server,
	account: Account | null,
	slug: string,
	confirmedBy?: string
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	const at = server.clock();
	const moved = move(campaign, { kind: 'close' }, at);
	await server.app.transaction().execute(async (db) => {
		const changed = await db
			.updateTable('campaign')
			.set({
				state: moved.state,
				closes_at: moved.calendar.closes,
				collects_until: moved.calendar.collectsUntil,
				closed_at: at
			})
			.where('id', '=', campaign.id)
			.where('state', '=', 'open')
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('already-closed');
		await writeJournal(db, {
			at,
			account: confirmedBy ?? who.id,
			organisation: campaign.organisation,
			action: 'campaign-closed',
			subject: campaign.id
		});
	});
}
