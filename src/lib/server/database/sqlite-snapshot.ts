import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../domain/refusal.ts';
import { type DatabaseName, databaseNames } from './databases.ts';
import { leftOut, quoted, type Snapshot, type SnapshotTable, type Value } from './snapshot.ts';
import { isPassing } from './storage-fault.ts';

/** How long one lock is waited for while others are held, and how often all are tried again. */
const lockMilliseconds = 300;
const tries = 150;

interface Opened {
	readonly name: DatabaseName;
	readonly writing: DatabaseSync;
	readonly reading: DatabaseSync;
}

/**
 * Holds the write lock of the three files for the few milliseconds in which a reading begins on
 * each: what is read then is of one moment. Writers go on beside it afterwards (WAL).
 */
export async function sqliteSnapshot(data: string): Promise<Snapshot> {
	const opened: Opened[] = [];
	try {
		for (const name of databaseNames) {
			const file = join(data, `${name}.sqlite`);
			if (!existsSync(file)) throw new Refusal('nothing-to-back-up');
			const writing = new DatabaseSync(file, { timeout: lockMilliseconds });
			const reading = new DatabaseSync(file, { readOnly: true, timeout: lockMilliseconds });
			opened.push({ name, writing, reading });
		}
		await beginTogether(opened);
		for (const { writing } of opened) writing.close();
	} catch (error) {
		for (const { writing, reading } of opened) {
			if (writing.isOpen) writing.close();
			reading.close();
		}
		throw error;
	}
	return {
		databases: opened.map(({ name, reading }) => ({
			name,
			migrations: textsOf(reading, 'select name as text from kysely_migration order by name'),
			tables: tablesOf(reading)
		})),
		close: () => {
			for (const { reading } of opened) reading.close();
			return Promise.resolve();
		}
	};
}

/** All or none: who holds one lock and waits for the next for long would hold up everybody. */
async function beginTogether(opened: readonly Opened[]): Promise<void> {
	for (let trial = 1; ; trial += 1) {
		try {
			for (const { writing } of opened) writing.exec('begin immediate');
			// The first query fixes what a transaction reads.
			for (const { reading } of opened) reading.exec('begin; select count(*) from sqlite_master');
			for (const { writing } of opened) writing.exec('rollback');
			return;
		} catch (error) {
			for (const { writing, reading } of opened) {
				if (writing.isTransaction) writing.exec('rollback');
				if (reading.isTransaction) reading.exec('rollback');
			}
			if (!isPassing(error)) throw error;
			if (trial === tries) throw new Refusal('try-later');
			await pause(100);
		}
	}
}

function textsOf(db: DatabaseSync, query: string, ...values: string[]): string[] {
	return db
		.prepare(query)
		.all(...values)
		.map(({ text }) => String(text));
}

function tablesOf(db: DatabaseSync): SnapshotTable[] {
	return textsOf(
		db,
		`select name as text from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`
	)
		.filter((name) => !leftOut.has(name))
		.map((name) => {
			const columns = textsOf(
				db,
				'select name as text from pragma_table_info(?) order by cid',
				name
			);
			const key = textsOf(
				db,
				'select name as text from pragma_table_info(?) where pk > 0 order by pk',
				name
			);
			// A table without a key is put in the order of what it says.
			const order = (key.length > 0 ? key : columns).map(quoted).join(', ');
			const query = `select ${columns.map(quoted).join(', ')} from ${quoted(name)} order by ${order}`;
			return { name, columns, rows: () => rowsOf(db, query) };
		});
}

// eslint-disable-next-line @typescript-eslint/require-await -- the other engine waits
async function* rowsOf(db: DatabaseSync, query: string): AsyncIterable<readonly Value[]> {
	const statement = db.prepare(query);
	statement.setReadBigInts(true);
	statement.setReturnArrays(true);
	yield* statement.iterate() as Iterable<unknown> as Iterable<readonly Value[]>;
}
