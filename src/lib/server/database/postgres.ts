import { CompiledQuery, type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Counts, sums and moments come as text: read as numbers, as SQLite gives them. */
const asNumber: ReadonlySet<number> = new Set<number>([
	pg.types.builtins.INT8,
	pg.types.builtins.NUMERIC
]);

const types: pg.CustomTypesConfig = {
	getTypeParser: (type, format) =>
		asNumber.has(type) && format !== 'binary'
			? Number
			: (pg.types.getTypeParser(type, format) as (value: unknown) => unknown)
};

/** Connections of one schema; each process has its own. */
const maximumConnections = 8;

/** Kysely on PostgreSQL; every connection sees its own schema only. */
export function postgresDialect(url: string, schema: string): Dialect {
	const pool = new pg.Pool({
		connectionString: url,
		max: maximumConnections,
		connectionTimeoutMillis: 10_000,
		types
	});
	// A connection that breaks while idle is replaced at the next query; without this it ends the process.
	pool.on('error', () => undefined);
	return new PostgresDialect({
		pool,
		onCreateConnection: async (connection) => {
			await connection.executeQuery(CompiledQuery.raw(`set search_path to ${schema}`));
		}
	});
}
