import type { Transaction, Updateable } from 'kysely';
import type { BatchPhase } from '../../../domain/paper/batch.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { PaperBatchTable } from '../../database/words-and-paper-schema.ts';

/** What waits of a batch: what each of the two keyed, and the envelopes on their way. */
const allParts = ['first', 'second', 'ready'] as const;

export type SealedPart = (typeof allParts)[number];

/**
 * Moves a batch on, once, and deletes what waited of it.
 * @param kept parts that wait on
 * @param digest what it must be about; null where nothing is agreed on
 * @throws Refusal `batch-changed` when somebody else was first
 */
export async function moveBatch(
	db: Transaction<AppDatabase>,
	id: string,
	from: BatchPhase,
	change: Updateable<PaperBatchTable> & { readonly phase: BatchPhase },
	kept: readonly SealedPart[] = [],
	digest: string | null = null
): Promise<void> {
	const update = db
		.updateTable('paper_batch')
		.set(change)
		.where('id', '=', id)
		.where('phase', '=', from);
	const moved = await (
		digest === null ? update : update.where('count_digest', '=', digest)
	).executeTakeFirst();
	if (moved.numUpdatedRows === 0n) throw new Refusal('batch-changed');
	const over = allParts.filter((part) => !kept.includes(part));
	await db
		.deleteFrom('paper_sealed')
		.where('batch_id', '=', id)
		.where('part', 'in', over)
		.execute();
}
