import { move } from '../../domain/campaign/moves.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { custodyOf } from './ballots/custody-of.ts';
import { readCards } from './ballots/formal-vote.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { codesMissing } from './issue-codes.ts';
import { writeJournal } from './journal.ts';
import { openBoxForReal } from './open-box.ts';
import { permit } from './permit.ts';

/**
 * Opens a campaign for real, now or on the day of its calendar. Two people have agreed on it: the
 * pages go through `acts/`, and dependency-cruiser lets nothing else come here. From here on nothing of it moves:
 * plan, questionnaire, sites, day of the results. It gets a new key; the envelopes of the trial
 * are destroyed at the moment it opens.
 *
 * Confirmed for later, it is `open` with an opening that has not come (standing `scheduled`) and
 * without a moment in `opened_at`: its box takes nothing for the new key, and `advanceCampaigns`
 * opens it on its day.
 *
 * @param when `now`, or `planned` for the opening of its calendar
 * @param confirmedBy id of the account of the second person
 * @throws Refusal `forbidden`, `campaign-not-found`, `already-open`, `closes-in-the-past`, `codes-missing`
 * when it asks for access codes and a site has none, `custodians-missing` while the cards of a formal
 * vote are not given out, `try-later`
 */
export async function openCampaign(
	server: Server,
	account: Account | null,
	slug: string,
	when: 'now' | 'planned',
	confirmedBy?: string
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	const at = server.clock();
	const opens = when === 'now' ? at : campaign.calendar.opens;
	const moved = move(campaign, { kind: 'open', at: opens }, at);
	if (await codesMissing(server, campaign)) throw new Refusal('codes-missing');
	const { publicKey, key } = await keyOf(server, campaign);
	await server.app.transaction().execute(async (db) => {
		const changed = await db
			.updateTable('campaign')
			.set({
				state: moved.state,
				opens_at: moved.calendar.opens,
				public_key: publicKey,
				key
			})
			.where('id', '=', campaign.id)
			.where('state', '=', campaign.state)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('already-open');
		const cards = await readCards({ app: db }, campaign.id);
		if (cards !== null && cards.key !== key) throw new Refusal('changed-since');
		await writeJournal(db, {
			at,
			account: confirmedBy ?? who.id,
			organisation: campaign.organisation,
			action: 'opening-confirmed',
			subject: campaign.id
		});
	});
	if (moved.calendar.opens <= at) {
		await openBoxForReal(server, { ...campaign, ...moved, key });
	}
}

/** A new key; of a formal vote, that which the cards of its custodians open. */
async function keyOf(
	server: Server,
	campaign: CampaignRecord
): Promise<{ readonly publicKey: string; readonly key: string }> {
	if (custodyOf(campaign) === 'automatic') {
		const { publicKey, key } = await server.tabulator.createKey(campaign.slug);
		return { publicKey: JSON.stringify(publicKey), key };
	}
	const cards = await readCards(server, campaign.id);
	if (cards?.handed_at == null) throw new Refusal('custodians-missing');
	return { publicKey: cards.public_key, key: cards.key };
}
