import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { findCampaign } from './campaign-record.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';

/**
 * Somebody has looked at what will be published, and leaves it as it is: an opening waits for it.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `already-open`
 */
export async function notePlanSeen(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	if (campaign.state !== 'draft' && campaign.state !== 'trial') throw new Refusal('already-open');
	await writeJournal(server.app, {
		at: server.clock(),
		account: who.id,
		organisation: campaign.organisation,
		action: 'plan-seen',
		subject: campaign.id
	});
}
