import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database/engine.ts';
import { rewriteFile } from '../database/rewrite-file.ts';
import { createEnvelopes, guardEnvelopes } from '../database/migrations/ballot-box-foundation.ts';
import { createCodes } from '../database/migrations/ballot-box-codes.ts';
import type { BallotBoxDatabase } from '../database/ballot-box-schema.ts';

/**
 * Rewrites the envelopes in the order of their random ids, and the codes in the order of their
 * hashes, without those that were used: a code and its envelope went in one transaction. What an engine leaves on the disk tells
 * which row came first, whatever the tables say: on SQLite the place of a row in its page and the
 * write-ahead log, on PostgreSQL the place in the table and the number of the transaction.
 * A rewritten file and an empty log do not. Blocks writing while it runs.
 */
export async function forgetOrder(db: Kysely<BallotBoxDatabase>, engine: Engine): Promise<void> {
	if (engine === 'sqlite') {
		await sql`vacuum`.execute(db);
		await emptyLog(db);
		return;
	}
	await db.transaction().execute(async (transaction) => {
		await sql`lock table box, envelope, code in access exclusive mode`.execute(transaction);
		await sql`alter table envelope rename to envelope_before`.execute(transaction);
		await sql`alter table envelope_before rename constraint envelope_key to envelope_before_key`.execute(
			transaction
		);
		await sql`alter index envelope_site rename to envelope_before_site`.execute(transaction);
		await createEnvelopes(transaction.schema, engine, 'envelope');
		await sql`insert into envelope (id, campaign, site, sealed)
			select id, campaign, site, sealed from envelope_before order by campaign, id`.execute(transaction);
		await sql`drop table envelope_before`.execute(transaction);
		await guardEnvelopes(transaction, engine);
		await sql`alter table code rename to code_before`.execute(transaction);
		await sql`alter table code_before rename constraint code_key to code_before_key`.execute(
			transaction
		);
		await createCodes(transaction.schema, engine);
		await sql`insert into code (campaign, hash, site)
			select campaign, hash, site from code_before order by campaign, hash`.execute(transaction);
		await sql`drop table code_before`.execute(transaction);
	});
}

/**
 * PostgreSQL: removes what is left of the codes that were used. Until then a used code lies in its
 * table with the number of the transaction that wrote its envelope.
 */
export async function forgetUsedCodes(db: Kysely<BallotBoxDatabase>): Promise<void> {
	await sql`vacuum full code`.execute(db);
}

/** SQLite: writes the log into the file and cuts it to nothing. */
export async function emptyLog(db: Kysely<BallotBoxDatabase>): Promise<void> {
	await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/**
 * Rewrites the box without what was deleted, and makes sure that it is done: a file, or a log that
 * another process still reads, may hold it otherwise. May be done again.
 * @throws Refusal `try-later`
 */
export async function forgetDeleted(db: Kysely<BallotBoxDatabase>, engine: Engine): Promise<void> {
	if (engine === 'postgres') {
		await forgetOrder(db, engine);
		await sql`vacuum full code_tag`.execute(db);
		return;
	}
	await rewriteFile(db);
}

/** SQLite: size of the file in bytes, the log apart. */
export async function fileSize(db: Kysely<BallotBoxDatabase>): Promise<number> {
	const { rows } = await sql<{ bytes: number }>`
		select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db);
	return rows[0]?.bytes ?? 0;
}
