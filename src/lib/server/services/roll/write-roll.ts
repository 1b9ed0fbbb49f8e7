import type { Kysely } from 'kysely';
import { type Door, doorsIn, mostDoors } from '../../../domain/consultation/roll.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { findFormalVote } from '../ballots/formal-vote.ts';
import { doorsOf, rollChanges } from './read-roll.ts';

type Writer = Pick<Server, 'app' | 'clock'>;

/** Rows written in one statement. */
const atOnce = 500;

/**
 * Adds doors to the roll of a formal vote, one a line. Those that are on it stay as they are.
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `roll-closed`, and what `doorsIn` refuses
 */
export async function addDoors(
	server: Writer,
	account: Account | null,
	slug: string,
	typed: string
): Promise<void> {
	const added = doorsIn(typed);
	await change(server, account, slug, (doors) => [
		...doors,
		...added
			.filter((door) => doors.every((one) => one.door !== door))
			.map((door) => ({ door, given: false }))
	]);
}

/**
 * Keeps which doors have received their code, of those that were on the page: another page may show others.
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `roll-closed`
 */
export async function tickDoors(
	server: Writer,
	account: Account | null,
	slug: string,
	page: { readonly shown: readonly string[]; readonly given: readonly string[] }
): Promise<void> {
	const shown = new Set(page.shown);
	const given = new Set(page.given);
	await change(server, account, slug, (doors) =>
		doors.map((one) => (shown.has(one.door) ? { ...one, given: given.has(one.door) } : one))
	);
}

/**
 * Takes doors off the roll.
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `roll-closed`
 */
export async function removeDoors(
	server: Writer,
	account: Account | null,
	slug: string,
	gone: readonly string[]
): Promise<void> {
	const off = new Set(gone);
	await change(server, account, slug, (doors) => doors.filter(({ door }) => !off.has(door)));
}

/**
 * Writes the whole roll anew, by the names of its doors: neither the rows nor where they lie tell
 * which door came first. Nothing of it is in the journal, which tells a moment.
 */
async function change(
	server: Writer,
	account: Account | null,
	slug: string,
	make: (doors: readonly Door[]) => readonly Door[]
): Promise<void> {
	const { campaign } = await findFormalVote(server, account, slug, 'manager');
	if (!rollChanges(campaign, server.clock())) throw new Refusal('roll-closed');
	const { id } = campaign;
	await server.app.transaction().execute(async (db) => {
		await hold(db, id);
		const doors = make(await doorsOf(db, id)).toSorted((one, other) =>
			one.door < other.door ? -1 : 1
		);
		if (doors.length > mostDoors) throw new Refusal('too-many-doors', 'doors');
		await db.deleteFrom('roll_door').where('campaign_id', '=', id).execute();
		for (let from = 0; from < doors.length; from += atOnce) {
			await db
				.insertInto('roll_door')
				.values(
					doors.slice(from, from + atOnce).map(({ door, given }) => ({
						campaign_id: id,
						door,
						given: given ? 1 : 0
					}))
				)
				.execute();
		}
	});
}

/** Two people who write at once come one after the other. */
async function hold(db: Kysely<AppDatabase>, campaign: string): Promise<void> {
	await db
		.updateTable('campaign')
		.set((row) => ({ state: row.ref('state') }))
		.where('id', '=', campaign)
		.execute();
}
