import * as v from 'valibot';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { type Card, handCards, makeCards } from '../services/ballots/make-cards.ts';

/** Setting that holds the cards of the invented custodians. */
const settingKey = 'demonstration-cards';

const cardsSchema = v.array(
	v.strictObject({ place: v.number(), role: v.string(), share: v.string() })
);

/**
 * Makes the cards of an invented vote, gives them out, and keeps them: like the pass-phrases of the
 * demonstration they are known to everyone, so that whoever looks at it can open the recount. Those
 * of a real vote are kept nowhere.
 */
export async function makeInventedCards(
	server: Server,
	account: Account,
	slug: string
): Promise<void> {
	const cards = await makeCards(server, account, slug);
	const value = JSON.stringify(cards);
	await server.app
		.insertInto('setting')
		.values({ key: settingKey, value })
		.onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
		.execute();
	await handCards(server, account, slug);
}

/** The cards of the invented vote; none before they were made. */
export async function inventedCards({ app }: Pick<Server, 'app'>): Promise<readonly Card[]> {
	const row = await app
		.selectFrom('setting')
		.select('value')
		.where('key', '=', settingKey)
		.executeTakeFirst();
	return row === undefined ? [] : v.parse(cardsSchema, JSON.parse(row.value));
}
