import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type * as v from 'valibot';
import { drawSlug } from '../../domain/campaign/slug.ts';
import type { Account } from '../accounts/account.ts';
import type { AppDatabase } from '../database/schema.ts';
import type { Server } from '../server.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';
import { siteInput } from './site-input.ts';
import { parseInput } from './typed-input.ts';

/**
 * Adds a building to an organisation, after those it has.
 * @returns the id of the site
 * @throws Refusal `forbidden`, InputRefusal
 */
export async function createSite(
	server: Server,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<string> {
	const who = permit(account, 'manage-sites', organisation);
	const site = parseInput(siteInput, input);
	const at = server.clock();
	return server.app.transaction().execute(async (db) => {
		const id = await insertSite(db, organisation, site, at);
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'site-created',
			subject: id
		});
		return id;
	});
}

/** Writes a site that was checked, in the transaction of whoever creates it. */
export async function insertSite(
	db: Kysely<AppDatabase>,
	organisation: string,
	site: v.InferOutput<typeof siteInput>,
	at: number
): Promise<string> {
	const id = await freeId(db);
	const last = await db
		.selectFrom('site')
		.select((select) => select.fn.max('position').as('position'))
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	await db
		.insertInto('site')
		.values({
			id,
			organisation_id: organisation,
			name: site.name,
			dwellings: site.dwellings,
			room: site.room,
			territory: site.territory,
			position: (last?.position ?? -1) + 1,
			created_at: at
		})
		.execute();
	return id;
}

/** Short, because it stands in the address of the site: `/r/gare-nuva?…`. */
async function freeId(db: Kysely<AppDatabase>): Promise<string> {
	for (;;) {
		const id = drawSlug((below) => randomInt(below));
		const taken = await db.selectFrom('site').select('id').where('id', '=', id).executeTakeFirst();
		if (taken === undefined) return id;
	}
}
