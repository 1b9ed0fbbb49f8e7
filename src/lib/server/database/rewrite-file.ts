import { type Kysely, sql } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';

/**
 * SQLite: writes the file anew without what was deleted, and empties the log. A log that somebody
 * still reads cannot be emptied: then it is refused, and is to be done again.
 * @throws Refusal `try-later`
 */
export async function rewriteFile<Tables>(db: Kysely<Tables>): Promise<void> {
	await sql`vacuum`.execute(db);
	const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
	if (rows[0]?.busy !== 0) throw new Refusal('try-later');
}
