import { move } from '../../domain/campaign/moves.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { boxOf } from './campaign-box.ts';
import { findCampaign } from './campaign-record.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';

/**
 * Lets people try everything: the same way as real answers, with a key of its own. What testers
 * send is received and counted, and destroyed at opening.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `already-trial`, `already-open`, `try-later`
 */
export async function startTrial(
	server: Server,
	account: Account | null,
	slug: string
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	const at = server.clock();
	const moved = move(campaign, { kind: 'start-trial' }, at);
	// The box first: should the second write fail, the same act can be done again.
	await server.ballotBox.openBox(await boxOf(server, campaign, 'trial'));
	await server.app.transaction().execute(async (db) => {
		const changed = await db
			.updateTable('campaign')
			.set({ state: moved.state })
			.where('id', '=', campaign.id)
			.where('state', '=', campaign.state)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('already-trial');
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: 'trial-started',
			subject: campaign.id
		});
	});
}
