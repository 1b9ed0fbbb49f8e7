import type { Transaction, Updateable } from 'kysely';
import type { BatchPhase } from '../../../domain/paper/batch.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { PaperBatchTable } from '../../database/words-and-paper-schema.ts';

/**
 * Moves a batch on, once, and deletes what waited of it.
 * @throws Refusal `batch-changed` when somebody else was first
 */
export async function moveBatch(
	db: Transaction<AppDatabase>,
	id: string,
	from: BatchPhase,
	change: Updateable<PaperBatchTable> & { readonly phase: BatchPhase }
): Promise<void> {
	const moved = await db
		.updateTable('paper_batch')
		.set(change)
		.where('id', '=', id)
		.where('phase', '=', from)
		.executeTakeFirst();
	if (moved.numUpdatedRows === 0n) throw new Refusal('batch-changed');
	await db.deleteFrom('paper_sealed').where('batch_id', '=', id).execute();
}
