import type { Kysely } from 'kysely';
import type { BallotBoxDatabase } from '../database/ballot-box-schema.ts';
import type { PutOutcome, SealedEnvelope } from './sealed-envelope.ts';

/** Refusals that the box counts, and where. */
const counted = { late: 'late', 'code-used': 'refused_codes' } as const;

/**
 * Adds what was refused to the figures of its campaign; no id is kept, so each refusal counts. In a
 * statement of its own, as the transaction shares its lock on the box with other processes; a crash
 * before it leaves the envelope without a receipt, and it comes again.
 */
export async function countRefused(
	db: Kysely<BallotBoxDatabase>,
	envelopes: readonly SealedEnvelope[],
	outcomes: ReadonlyMap<SealedEnvelope, PutOutcome>
): Promise<void> {
	for (const outcome of ['late', 'code-used'] as const) {
		const column = counted[outcome];
		const refused = envelopes.filter((envelope) => outcomes.get(envelope) === outcome);
		for (const [campaign, group] of Map.groupBy(refused, (envelope) => envelope.campaign)) {
			const count = new Set(group.map((envelope) => envelope.id)).size;
			await db
				.updateTable('box')
				.set((update) => ({ [column]: update(column, '+', count) }))
				.where('campaign', '=', campaign)
				.execute();
		}
	}
}
