import type { Transaction } from 'kysely';
import type { BallotBoxDatabase, EnvelopeTable } from '../database/ballot-box-schema.ts';
import type { SealedEnvelope } from './sealed-envelope.ts';

/** Rows of one insert: four values each, far below what either engine binds. */
const rowsOfOneInsert = 500;

/** What the box holds of an envelope. */
export type Kept = Pick<EnvelopeTable, 'site' | 'sealed'>;

/** Whether an envelope is the one that is held. */
export function sameAsKept(kept: Kept, envelope: SealedEnvelope): boolean {
	return kept.site === envelope.site && Buffer.compare(kept.sealed, envelope.sealed) === 0;
}

/** Writes envelopes in the order of their ids; gives back the ids that were not there before. */
export async function insertEnvelopes(
	transaction: Transaction<BallotBoxDatabase>,
	envelopes: readonly SealedEnvelope[]
): Promise<Set<string>> {
	const rows = envelopes
		.map(({ id, campaign, site, sealed }) => ({ id, campaign, site, sealed }))
		.sort((one, other) => (one.id < other.id ? -1 : 1));
	const written = new Set<string>();
	for (let start = 0; start < rows.length; start += rowsOfOneInsert) {
		const inserted = await transaction
			.insertInto('envelope')
			.values(rows.slice(start, start + rowsOfOneInsert))
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.execute();
		for (const { id } of inserted) written.add(id);
	}
	return written;
}

/** What the box holds under these ids. */
export async function findEnvelopes(
	transaction: Transaction<BallotBoxDatabase>,
	campaign: string,
	envelopes: readonly Pick<SealedEnvelope, 'id'>[]
): Promise<Map<string, Kept>> {
	if (envelopes.length === 0) return new Map();
	const rows = await transaction
		.selectFrom('envelope')
		.select(['id', 'site', 'sealed'])
		.where('campaign', '=', campaign)
		.where(
			'id',
			'in',
			envelopes.map((envelope) => envelope.id)
		)
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}
