import type { Kysely } from 'kysely';
import type { BallotBoxDatabase } from '../database/ballot-box-schema.ts';
import { isRandomId } from './judge.ts';

/** Those of these ids that name an envelope in a box; never anything else of one. */
export async function heldIds(
	db: Kysely<BallotBoxDatabase>,
	ids: readonly string[]
): Promise<ReadonlySet<string>> {
	const asked = ids.filter(isRandomId);
	if (asked.length === 0) return new Set();
	const rows = await db.selectFrom('envelope').select('id').where('id', 'in', asked).execute();
	return new Set(rows.map(({ id }) => id));
}
