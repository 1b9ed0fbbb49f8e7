import { sql } from 'kysely';
import type { Destroyed } from '../../../domain/legal/certificate.ts';
import { rewriteFile } from '../../database/rewrite-file.ts';
import { orTryLater } from '../../database/storage-fault.ts';
import type { Server } from '../../server.ts';
import { destroyDeskKey } from '../desk-key.ts';
import { doorsOf } from '../roll/read-roll.ts';

/** What there was before the first byte went. */
export interface Counted {
	readonly destroyed: readonly { readonly what: Destroyed; readonly count: number }[];
	/** Responses by site: head counts, which are public. Empty where there were none. */
	readonly sites: Readonly<Record<string, number>>;
	readonly sheets: { readonly batches: number; readonly destroyed: number } | null;
}

interface Campaign {
	readonly id: string;
	readonly slug: string;
}

/** Counts all that will be destroyed of a counted campaign. */
export async function countCampaignData(server: Server, { id, slug }: Campaign): Promise<Counted> {
	const [keys, box, sites, doors, batches] = await Promise.all([
		server.tabulator.keysHeld(slug),
		server.ballotBox.content(slug),
		server.ballotBox.participation(slug),
		doorsOf(server.app, id),
		server.app
			.selectFrom('paper_batch')
			.leftJoin('paper_sealed', 'paper_sealed.batch_id', 'paper_batch.id')
			.select(['paper_batch.id', 'paper_batch.phase', 'paper_batch.destroyed', 'paper_sealed.part'])
			.where('paper_batch.campaign_id', '=', id)
			.execute()
	]);
	const each = new Map(batches.map((batch) => [batch.id, batch]));
	const counted = [...each.values()].filter(({ phase }) => phase === 'counted');
	const all: Counted['destroyed'] = [
		{ what: 'private-keys', count: keys },
		{ what: 'sealed-answers', count: box.envelopes },
		{ what: 'code-hashes', count: box.codes },
		{ what: 'code-tags', count: box.tags },
		{ what: 'paper-sealed', count: batches.filter(({ part }) => part !== null).length },
		{ what: 'paper-secrets', count: each.size },
		{ what: 'roll-doors', count: doors.length }
	];
	return {
		destroyed: all.filter(({ count }) => count > 0),
		sites,
		sheets:
			counted.length === 0
				? null
				: {
						batches: counted.length,
						destroyed: counted.filter(({ destroyed }) => destroyed === 1).length
					}
	};
}

/**
 * Destroys what is left of a counted campaign. The keys go first: from then on nobody reads what is
 * still there. Then the box, and what paper entry left behind. May be done again.
 * @throws Refusal `try-later`, `tabulator-stopped`
 */
export async function destroyCampaignData(server: Server, { id, slug }: Campaign): Promise<void> {
	await server.tabulator.destroyKeys(slug);
	await destroyDeskKey(server.config, slug);
	await server.ballotBox.destroy(slug);
	await server.app.transaction().execute(async (db) => {
		await db
			.deleteFrom('paper_sealed')
			.where('batch_id', 'in', (is) =>
				is.selectFrom('paper_batch').select('id').where('campaign_id', '=', id)
			)
			.execute();
		await db.deleteFrom('roll_door').where('campaign_id', '=', id).execute();
		await db
			.updateTable('paper_batch')
			.set({ salt: '', proof: new Uint8Array() })
			.where('campaign_id', '=', id)
			.execute();
	});
	await forgetRows(server);
}

/** What was deleted from the app database is gone from what the engine keeps, too. */
export async function forgetRows({ app, engine }: Pick<Server, 'app' | 'engine'>): Promise<void> {
	await orTryLater(async () => {
		if (engine === 'sqlite') await rewriteFile(app);
		else
			await sql`vacuum full sealed_tally, roll_door, paper_sealed, paper_batch, access_slip, device`.execute(
				app
			);
	});
}
