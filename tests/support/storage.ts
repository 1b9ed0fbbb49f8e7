import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Config, readConfig } from '#lib/server/config.ts';
import type { Engine } from '#lib/server/database/engine.ts';

export const engines: readonly Engine[] = ['sqlite', 'postgres'];

/** A configuration with an empty data folder and, on PostgreSQL, an empty database of its own. */
export async function emptyStorage(
	engine: Engine,
	environment: Readonly<Record<string, string>> = {}
): Promise<{ readonly config: Config; remove(): Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
	const server = engine === 'postgres' ? inject('postgres') : null;
	const database = `porte_voix_${randomUUID().replaceAll('-', '')}`;
	if (server !== null) await run(server, `create database ${database}`);
	const config = readConfig({
		PORTE_VOIX_DATA: folder,
		...(server === null ? {} : { DATABASE_URL: `${server}/${database}` }),
		...environment
	});
	return {
		config,
		remove: async () => {
			if (server !== null) await run(server, `drop database if exists ${database} with (force)`);
			await rm(folder, { recursive: true, force: true });
		}
	};
}

async function run(server: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: `${server}/postgres` });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
