import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '#lib/server/config.ts';
import { startServer } from '#lib/server/start-server.ts';
import { lateTabulator } from './late-tabulator.ts';

/** The database that those of the tests are copied from, see tests/support/storage.ts. */
export const readyDatabase = 'porte_voix_ready';

/** Runs one statement on a PostgreSQL server, outside the databases of the tests. */
export async function runOn(server: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: `${server}/postgres` });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

/**
 * A first start on an empty database leaves all tables there, and nothing in them.
 * @returns what takes the database away
 */
export async function makeReadyDatabase(server: string): Promise<() => Promise<void>> {
	const remove = async (): Promise<void> =>
		runOn(server, `drop database if exists ${readyDatabase} with (force)`);
	await remove();
	await runOn(server, `create database ${readyDatabase}`);
	const folder = await mkdtemp(join(tmpdir(), 'porte-voix-ready-'));
	try {
		const config = readConfig({
			PORTE_VOIX_DATA: folder,
			DATABASE_URL: `${server}/${readyDatabase}`
		});
		const log = { info: () => undefined, error: () => undefined };
		const first = await startServer(config, {
			calendar: 0,
			log,
			tabulator: lateTabulator(config)
		});
		await first.close();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return remove;
}
