import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { printedShare, readShare } from '../../../domain/consultation/custody/share-card.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { findFormalVote, readCards } from './formal-vote.ts';

/** One card, as it is printed once. */
export interface Card {
	/** From 1 to 3. */
	readonly place: number;
	/** Who keeps it: a role, never a name. */
	readonly role: string;
	/** Eight groups of five characters. */
	readonly share: string;
}

/** Cards of a vote. */
export const cardCount = 3;

/**
 * Makes the key of the real ballot box and the three cards that open it. They are in the answer and
 * nowhere else: what stays here is a key that two of them unwrap, and a digest of each. As long as
 * the vote is not open they may be made anew, which makes those before worthless: a printer that
 * failed costs a sheet of paper, and not a vote.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `already-open`,
 * `custodians-missing` while three roles are not named, `cards-made-meanwhile`
 */
export async function makeCards(
	server: Server,
	account: Account | null,
	slug: string
): Promise<Card[]> {
	const { campaign, formal, who } = await findFormalVote(server, account, slug, 'manager');
	if (campaign.state !== 'draft' && campaign.state !== 'trial') throw new Refusal('already-open');
	if (formal.custodians.length !== cardCount) throw new Refusal('custodians-missing');
	const before = await readCards(server, campaign.id);
	const made = await server.tabulator.createCustodyKey(slug);
	const cards = formal.custodians.map((role, index) => ({
		place: index + 1,
		role,
		share: made.shares[index] ?? ''
	}));
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		await stillPrepared(db, campaign.id);
		let gone = db.deleteFrom('custody').where('campaign_id', '=', campaign.id);
		if (before !== null) gone = gone.where('key', '=', before.key);
		const { numDeletedRows } = await gone.executeTakeFirst();
		if (numDeletedRows !== (before === null ? 0n : 1n)) throw new Refusal('cards-made-meanwhile');
		await db
			.insertInto('custody')
			.values({
				campaign_id: campaign.id,
				key: made.key,
				public_key: JSON.stringify(made.publicKey),
				made_at: at,
				made_by: who.id,
				handed_at: null,
				tried_at: null
			})
			.execute();
		await db
			.insertInto('custody_share')
			.values(
				cards.map(({ place, role, share }) => ({
					campaign_id: campaign.id,
					place,
					role,
					digest: digestOf(share)
				}))
			)
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: 'custody-cards-made',
			subject: campaign.id
		});
	});
	if (before !== null) await server.tabulator.destroyKey({ campaign: slug, key: before.key });
	return cards;
}

/** Holds the campaign until the end of the transaction: an opening comes before it, or after it. */
async function stillPrepared(db: Kysely<AppDatabase>, campaign: string): Promise<void> {
	const held = await db
		.updateTable('campaign')
		.set((row) => ({ state: row.ref('state') }))
		.where('id', '=', campaign)
		.where('state', 'in', ['draft', 'trial'])
		.executeTakeFirst();
	if (held.numUpdatedRows === 0n) throw new Refusal('already-open');
}

/**
 * Writes down that the three cards were given to those who keep them. From then on the vote may open.
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `cards-missing`, `already-open`
 */
export async function handCards(
	server: Server,
	account: Account | null,
	slug: string
): Promise<void> {
	const { campaign, who } = await findFormalVote(server, account, slug, 'manager');
	if (campaign.state !== 'draft' && campaign.state !== 'trial') throw new Refusal('already-open');
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const handed = await db
			.updateTable('custody')
			.set({ handed_at: at })
			.where('campaign_id', '=', campaign.id)
			.where('handed_at', 'is', null)
			.executeTakeFirst();
		if (handed.numUpdatedRows === 0n) throw new Refusal('cards-missing');
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: 'custody-cards-handed',
			subject: campaign.id
		});
	});
}

/** Of what is printed on a card, however it was typed; null of what is no whole card. */
export function digestOf(typed: string): string {
	const read = readShare(typed);
	const share = read.kind === 'share' ? printedShare(read) : typed;
	return createHash('sha256').update(share).digest('hex');
}
