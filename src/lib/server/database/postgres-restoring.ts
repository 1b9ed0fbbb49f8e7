import pg from 'pg';
import { Refusal } from '../../domain/refusal.ts';
import type { Storage } from '../config.ts';
import { databaseNames, schemaOf } from './databases.ts';
import type { Restoring } from './restoring.ts';
import { quoted, type Value } from './snapshot.ts';

type Place = Extract<Storage, { readonly kind: 'postgres' }>;

/** PostgreSQL takes 65,535 values in one statement. */
const valuesAtOnce = 20_000;

/** Bytes of one statement; a row that is larger goes alone. */
const bytesAtOnce = 4 * 1024 ** 2;

/** One transaction for the three schemas. */
export async function postgresRestoring(place: Place): Promise<Restoring> {
	const client = await connect(place);
	try {
		await client.query(`begin; set local datestyle to 'ISO'; set local timezone to 'UTC'`);
		for (const table of await tablesOf(client, place)) {
			await client.query(`alter table ${table} disable trigger user`);
		}
	} catch (error) {
		await client.end();
		throw error;
	}
	return {
		put: async (database, table, columns, rows) => {
			const into = `insert into ${schemaOf(database, place)}.${quoted(table)} (${columns.map(quoted).join(', ')}) values `;
			let count = 0;
			let waiting: Value[] = [];
			let bytes = 0;
			const write = async (): Promise<void> => {
				if (waiting.length === 0) return;
				const tuples = Array.from({ length: waiting.length / columns.length }, (_, row) => {
					const places = columns.map((__, place) => `$${row * columns.length + place + 1}`);
					return `(${places.join(', ')})`;
				});
				await client.query(into + tuples.join(', '), waiting);
				waiting = [];
				bytes = 0;
			};
			for await (const row of rows) {
				waiting.push(...row);
				for (const value of row) {
					if (typeof value === 'string' || value instanceof Uint8Array) bytes += value.length;
				}
				count += 1;
				if (waiting.length + columns.length > valuesAtOnce || bytes > bytesAtOnce) await write();
			}
			await write();
			return count;
		},
		finish: async () => {
			for (const table of await tablesOf(client, place)) {
				await client.query(`alter table ${table} enable trigger user`);
			}
			await client.query(`drop schema ${markerOf(place)}; commit`);
			await client.end();
		},
		abandon: async () => {
			await client.query('rollback').catch(() => undefined);
			await client.end();
		}
	};
}

/** There while rows are put back: only schemas that a restore has made may ever be taken away again. */
const markerOf = ({ staged }: Place): string =>
	staged === true ? 'porte_voix_staged_restoring' : 'porte_voix_restoring';

/**
 * Makes sure that a database has none of our schemas, and marks it for a restore. What an unfinished
 * one has left is taken away.
 * @throws Refusal `restore-not-empty`
 */
export async function markSchemas(place: Place): Promise<void> {
	await dropSchemas(place);
	const client = await connect(place);
	try {
		if ((await schemasOf(client, place)).length > 0) throw new Refusal('restore-not-empty');
		await client.query(`create schema ${markerOf(place)}`);
	} finally {
		await client.end();
	}
}

/** Takes away what an unfinished restore has made; where none was begun, nothing. */
export async function dropSchemas(place: Place): Promise<void> {
	const client = await connect(place);
	try {
		const found = await schemasOf(client, place);
		if (!found.includes(markerOf(place))) return;
		await client.query(
			`begin; ${found.map((name) => `drop schema ${name} cascade`).join('; ')}; commit`
		);
	} finally {
		await client.end();
	}
}

async function schemasOf(client: pg.Client, place: Place): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		'select nspname as name from pg_namespace where nspname = any($1)',
		[[...schemasIn(place), markerOf(place)]]
	);
	return rows.map(({ name }) => name);
}

async function connect({ url }: Place): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	client.on('error', () => undefined);
	await client.connect();
	return client;
}

async function tablesOf(client: pg.Client, place: Place): Promise<string[]> {
	const { rows } = await client.query<{ schema: string; name: string }>(
		`select table_schema as schema, table_name as name from information_schema.tables
			where table_schema = any($1) and table_type = 'BASE TABLE'`,
		[schemasIn(place)]
	);
	return rows.map(({ schema, name }) => `${schema}.${quoted(name)}`);
}

const schemasIn = (place: Place): string[] => databaseNames.map((name) => schemaOf(name, place));
