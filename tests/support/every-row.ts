import { sql, type Kysely } from 'kysely';
import type { Config } from '#lib/server/config.ts';
import { databaseNames, openDatabases } from '#lib/server/database/databases.ts';

/**
 * Every row of every table of an installation, as a dump of its databases has it: by the name of the
 * table, bytes as their number.
 */
export async function everyRow(config: Config): Promise<Map<string, string[]>> {
	const databases = await openDatabases(config);
	const found = new Map<string, string[]>();
	try {
		const all = {
			app: databases.app,
			'ballot-box': databases.ballotBox,
			accounts: databases.accounts
		};
		for (const name of databaseNames) {
			// Of each it is told what it is: here any table is read alike.
			const db = all[name] as unknown as Kysely<Record<string, Record<string, unknown>>>;
			for (const table of await db.introspection.getTables()) {
				// On PostgreSQL each database sees the schemas of the others too.
				const place = `${table.schema ?? name}.${table.name}`;
				const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(
					table.schema === undefined ? table.name : `${table.schema}.${table.name}`
				)}`.execute(db);
				found.set(place, rows.map(written));
			}
		}
	} finally {
		await databases.close();
	}
	return found;
}

function written(row: Record<string, unknown>): string {
	return JSON.stringify(row, (_, value: unknown) => {
		if (value instanceof Uint8Array) return `${String(value.length)} bytes`;
		// Node writes its buffers itself before it asks.
		const bytes = value as { readonly type?: unknown; readonly data?: unknown } | null;
		return bytes?.type === 'Buffer' && Array.isArray(bytes.data)
			? `${String(bytes.data.length)} bytes`
			: value;
	});
}
