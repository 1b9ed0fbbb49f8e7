import pg from 'pg';
import { Refusal } from '../../domain/refusal.ts';
import { type DatabaseName, databaseNames, schemaOf } from './databases.ts';
import { leftOut, quoted, type Snapshot, type SnapshotTable, type Value } from './snapshot.ts';

const rowsAtOnce = 1_000;

/** PostgreSQL's own text of a value, which it takes back as it gave it; bytes as bytes. */
const asWritten: pg.CustomTypesConfig = {
	getTypeParser: (type) => (value: string) =>
		type === pg.types.builtins.BYTEA ? Buffer.from(value.slice(2), 'hex') : value
};

/** One transaction reads the three schemas: all of it is of the moment it began. */
export async function postgresSnapshot(url: string): Promise<Snapshot> {
	const client = new pg.Client({ connectionString: url, types: asWritten });
	// A connection that breaks is told to whoever reads next.
	client.on('error', () => undefined);
	await client.connect();
	try {
		await client.query('begin isolation level repeatable read read only');
		// What a text looks like must not depend on how this server is set.
		await client.query(
			`set local datestyle to 'ISO'; set local intervalstyle to 'postgres'; set local bytea_output to 'hex'; set local timezone to 'UTC'; set local extra_float_digits to 3`
		);
		const databases = [];
		for (const name of databaseNames) {
			const migrations = await migrationsOf(client, name);
			databases.push({ name, migrations, tables: await tablesOf(client, schemaOf(name)) });
		}
		return { databases, close: () => client.end() };
	} catch (error) {
		await client.end();
		throw error;
	}
}

async function migrationsOf(client: pg.Client, name: DatabaseName): Promise<string[]> {
	const schema = schemaOf(name);
	const { rows: found } = await client.query('select 1 from pg_namespace where nspname = $1', [
		schema
	]);
	if (found.length === 0) throw new Refusal('nothing-to-back-up');
	const { rows } = await client.query<{ name: string }>(
		`select name from ${schema}.kysely_migration order by name`
	);
	return rows.map((row) => row.name);
}

async function tablesOf(client: pg.Client, schema: string): Promise<SnapshotTable[]> {
	const names = await inOrder(client, schema);
	const tables: SnapshotTable[] = [];
	for (const name of names.filter((one) => !leftOut.has(one))) {
		const columns = await columnsOf(
			client,
			schema,
			name,
			'select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position'
		);
		const key = await columnsOf(
			client,
			schema,
			name,
			`select usage.column_name as name from information_schema.table_constraints as held
			join information_schema.key_column_usage as usage using (constraint_schema, constraint_name)
			where held.constraint_type = 'PRIMARY KEY' and held.table_schema = $1 and held.table_name = $2 order by usage.ordinal_position`
		);
		const order = (key.length > 0 ? key : columns).map(quoted).join(', ');
		const query = `select ${columns.map(quoted).join(', ')} from ${schema}.${quoted(name)} order by ${order}`;
		tables.push({ name, columns, rows: () => rowsOf(client, query) });
	}
	return tables;
}

async function columnsOf(
	client: pg.Client,
	schema: string,
	table: string,
	query: string
): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(query, [schema, table]);
	return rows.map(({ name }) => name);
}

/** Tables of a schema, each after those it refers to. */
async function inOrder(client: pg.Client, schema: string): Promise<string[]> {
	const { rows: all } = await client.query<{ name: string }>(
		`select table_name as name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE' order by table_name`,
		[schema]
	);
	const { rows: references } = await client.query<{ from: string; to: string }>(
		`select own.relname as from, other.relname as to from pg_constraint
			join pg_class as own on own.oid = conrelid join pg_class as other on other.oid = confrelid
			join pg_namespace on pg_namespace.oid = own.relnamespace
			where contype = 'f' and nspname = $1 and conrelid <> confrelid`,
		[schema]
	);
	const placed: string[] = [];
	const place = (name: string, above: readonly string[]): void => {
		if (placed.includes(name) || above.includes(name)) return;
		for (const { from, to } of references) if (from === name) place(to, [...above, name]);
		placed.push(name);
	};
	for (const { name } of all) place(name, []);
	return placed;
}

async function* rowsOf(client: pg.Client, query: string): AsyncIterable<readonly Value[]> {
	await client.query(`declare backup_rows no scroll cursor for ${query}`);
	for (;;) {
		const { rows } = await client.query<Value[]>({
			text: `fetch ${rowsAtOnce} from backup_rows`,
			rowMode: 'array'
		});
		yield* rows;
		if (rows.length < rowsAtOnce) break;
	}
	await client.query('close backup_rows');
}
