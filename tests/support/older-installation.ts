import type { Kysely, TableMetadata } from 'kysely';
import type { Config } from '#lib/server/config.ts';
import { makeTables } from '#lib/server/backup/make-tables.ts';
import { type DatabaseName, databaseNames, openDatabases } from '#lib/server/database/databases.ts';
import { openSnapshot } from '#lib/server/database/open-snapshot.ts';
import type { Value } from '#lib/server/database/snapshot.ts';

/** What an installation of the first version that was given away had been through. */
export const oldMigrations = {
	app: [
		'0001-foundation',
		'0002-unreadable',
		'0003-devices',
		'0004-comments',
		'0005-team-statement',
		'0006-languages',
		'0007-recordings',
		'0008-paper'
	],
	'ballot-box': ['0001-foundation', '0002-codes'],
	accounts: ['0001-better-auth-1.7']
};

/** Makes a data folder, or database, of that version, with two rows in every table of it. */
export async function olderInstallation(config: Config): Promise<void> {
	await makeTables(config, oldMigrations);
	const databases = await openDatabases(config, oldMigrations);
	const own = {
		app: databases.app,
		'ballot-box': databases.ballotBox,
		accounts: databases.accounts
	};
	try {
		for (const name of databaseNames) await fill(own[name] as Kysely<unknown>, name);
	} finally {
		await databases.close();
	}
}

async function fill(db: Kysely<unknown>, name: DatabaseName): Promise<void> {
	const schema = `porte_voix_${name.replace('-', '_')}`;
	const all = await db.introspection.getTables();
	let left = all.filter((table) => table.schema === undefined || table.schema === schema);
	// A table goes after those it refers to: what is refused now is tried again.
	while (left.length > 0) {
		const refused: TableMetadata[] = [];
		let reason: unknown;
		for (const table of left) {
			try {
				const rows = [1, 2].map((row) =>
					Object.fromEntries(
						table.columns.map(({ name: column, dataType }) => [
							column,
							special[column] ?? valueOf(dataType, row)
						])
					)
				);
				await (db as Kysely<Record<string, Record<string, unknown>>>)
					.insertInto(table.name)
					.values(rows)
					.execute();
			} catch (error) {
				reason = error;
				refused.push(table);
			}
		}
		if (refused.length === left.length) throw reason;
		left = refused;
	}
}

/** What tables check: written before its day, decided by somebody else. */
const special: Readonly<Record<string, unknown>> = {
	written_at: 5,
	decided_by: 'another',
	second_account: 'another'
};

/** The same name everywhere in a row: whatever refers to another row finds it. */
function valueOf(type: string, row: number): unknown {
	if (/char|text/i.test(type)) return `n${row}`;
	if (/bytea|blob/i.test(type)) return Buffer.alloc(40, row);
	if (/bool/i.test(type)) return row === 1;
	if (/timestamp|date/i.test(type)) return `2026-0${row}-01T00:00:00.000Z`;
	// A day far ahead, which no table takes for past.
	return /int/i.test(type) ? 4_000_000_000_000 + row : row;
}

export interface Kept {
	readonly migrations: readonly string[];
	/** Rows by database and table, each as column → value. */
	readonly rows: ReadonlyMap<string, readonly Readonly<Record<string, Value>>[]>;
}

/** Everything in the databases. */
export async function allOf(config: Config): Promise<Kept> {
	const snapshot = await openSnapshot(config);
	const rows = new Map<string, Record<string, Value>[]>();
	const migrations: string[] = [];
	try {
		for (const { name, migrations: done, tables } of snapshot.databases) {
			migrations.push(...done.map((one) => `${name} ${one}`));
			for (const { name: table, columns, rows: found } of tables) {
				const held: Record<string, Value>[] = [];
				for await (const row of found()) {
					held.push(
						Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null]))
					);
				}
				rows.set(`${name} ${table}`, held);
			}
		}
	} finally {
		await snapshot.close();
	}
	return { migrations, rows };
}
