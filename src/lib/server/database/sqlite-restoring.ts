import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../domain/refusal.ts';
import { type DatabaseName, databaseNames } from './databases.ts';
import type { Restoring } from './restoring.ts';
import { quoted } from './snapshot.ts';

interface Opened {
	readonly db: DatabaseSync;
	/** What makes its triggers again. */
	readonly triggers: readonly string[];
}

/** One transaction a file. */
export function sqliteRestoring(data: string): Restoring {
	const opened = new Map<DatabaseName, Opened>();
	for (const name of databaseNames) opened.set(name, open(join(data, `${name}.sqlite`)));
	return {
		put: async (database, table, columns, rows) => {
			const { db } = opened.get(database) ?? never(database);
			const places = columns.map(() => '?').join(', ');
			const statement = db.prepare(
				`insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${places})`
			);
			let count = 0;
			for await (const row of rows) {
				statement.run(...row);
				count += 1;
			}
			return count;
		},
		finish: () => {
			for (const { db, triggers } of opened.values()) {
				for (const trigger of triggers) db.exec(trigger);
				if (db.prepare('pragma foreign_key_check').all().length > 0) {
					throw new Refusal('backup-damaged');
				}
				db.exec('commit; pragma wal_checkpoint(truncate)');
				db.close();
			}
			return Promise.resolve();
		},
		abandon: () => {
			for (const { db } of opened.values()) if (db.isOpen) db.close();
			return Promise.resolve();
		}
	};
}

function open(file: string): Opened {
	const db = new DatabaseSync(file);
	db.exec('pragma synchronous = full; pragma foreign_keys = off; begin immediate');
	const made = db.prepare(`select name, sql from sqlite_master where type = 'trigger'`).all();
	for (const { name } of made) db.exec(`drop trigger ${quoted(String(name))}`);
	return { db, triggers: made.map(({ sql }) => String(sql)) };
}

function never(name: string): never {
	throw new Error(`no database ${name}`);
}
