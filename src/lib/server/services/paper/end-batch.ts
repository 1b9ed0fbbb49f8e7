import { type BatchPhase, stepOf } from '../../../domain/paper/batch.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { findBatch } from './batch-record.ts';
import { moveBatch } from './move-batch.ts';

/**
 * Gives a batch up before it is counted: what was keyed is deleted, and its forms can be keyed in
 * another. Not once envelopes are on their way: some may have arrived.
 * @throws Refusal of `findBatch`, `batch-changed`
 */
export async function abandonBatch(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string
): Promise<void> {
	const { campaign, batch, who } = await findBatch(server, account, slug, id);
	if (batch.phase !== 'keying' && batch.phase !== 'confirming') throw new Refusal('batch-changed');
	await server.app.transaction().execute(async (db) => {
		await moveBatch(db, id, batch.phase, { phase: 'abandoned' });
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation: campaign.organisation,
			action: 'paper-batch-abandoned',
			subject: campaign.id
		});
	});
}

/**
 * Notes that the sheets of a batch, and its code sheet, were destroyed.
 * @throws Refusal of `findBatch`, `batch-not-counted`, `batch-changed`
 */
export async function noteDestroyed(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string
): Promise<void> {
	const { campaign, batch, who } = await findBatch(server, account, slug, id);
	if (stepOf(batch) !== 'counted') throw new Refusal('batch-not-counted');
	await server.app.transaction().execute(async (db) => {
		const noted = await db
			.updateTable('paper_batch')
			.set({ destroyed: 1 })
			.where('id', '=', id)
			.where('destroyed', '=', 0)
			.executeTakeFirst();
		if (noted.numUpdatedRows === 0n) throw new Refusal('batch-changed');
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation: campaign.organisation,
			action: 'paper-destroyed',
			subject: campaign.id
		});
	});
}

const unfinished = ['keying', 'confirming', 'counting'] satisfies BatchPhase[];

/**
 * Deletes what waits of batches that can go no further: of a trial that is over, of a campaign past
 * its date for paper. Nobody has to remember to.
 */
export async function endOverdueBatches({
	app,
	clock
}: Pick<Server, 'app' | 'clock'>): Promise<void> {
	const now = clock();
	const overdue = await app
		.selectFrom('paper_batch')
		.innerJoin('campaign', 'campaign.id', 'paper_batch.campaign_id')
		.select('paper_batch.id')
		.where((is) =>
			is.or([
				is.and([
					is('paper_batch.phase', 'in', unfinished),
					is('paper_batch.key', '<>', is.ref('campaign.key'))
				]),
				is.and([
					is('paper_batch.phase', 'in', ['keying', 'confirming']),
					is('campaign.collects_until', '<=', now)
				]),
				// What is on its way gets its receipts a little longer.
				is.and([is('paper_batch.phase', '=', 'counting'), is('campaign.publishes_at', '<=', now)])
			])
		)
		.execute();
	for (const { id } of overdue) {
		await app.transaction().execute(async (db) => {
			await db
				.updateTable('paper_batch')
				.set({ phase: 'abandoned' })
				.where('id', '=', id)
				.where('phase', 'in', unfinished)
				.execute();
			await db.deleteFrom('paper_sealed').where('batch_id', '=', id).execute();
		});
	}
}
