import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { findFormalVote, readCards } from './formal-vote.ts';
import { readTypedShares, type TypedShares } from './typed-shares.ts';

/**
 * The rehearsal: whether two of the cards that were given out open the key, before anybody votes.
 * Nothing else is opened: there is nothing in the box that this key opens.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `cards-missing`, `already-open`,
 * and what `readTypedShares` and `Tabulator.tryShares` refuse
 */
export async function tryCards(
	server: Server,
	account: Account | null,
	slug: string,
	typed: TypedShares
): Promise<void> {
	const { campaign, who } = await findFormalVote(server, account, slug, 'manager');
	if (campaign.state !== 'draft' && campaign.state !== 'trial') throw new Refusal('already-open');
	const cards = await readCards(server, campaign.id);
	if (cards === null) throw new Refusal('cards-missing');
	const shares = await readTypedShares(server, campaign, typed);
	await server.tabulator.tryShares({ campaign: slug, key: cards.key }, shares);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		await db
			.updateTable('custody')
			.set({ tried_at: at })
			.where('campaign_id', '=', campaign.id)
			.where('key', '=', cards.key)
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: 'custody-rehearsed',
			subject: campaign.id
		});
	});
}
