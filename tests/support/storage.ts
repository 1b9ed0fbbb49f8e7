import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Config, readConfig } from '#lib/server/config.ts';
import type { Engine } from '#lib/server/database/engine.ts';
import { readyDatabase, runOn } from './ready-database.ts';

export const engines: readonly Engine[] = ['sqlite', 'postgres'];

/** Where a test keeps things: an empty data folder and, on PostgreSQL, a database of its own. */
interface Storage {
	readonly config: Config;
	remove(): Promise<void>;
}

/** A configuration with an empty data folder and, on PostgreSQL, an empty database of its own. */
export async function emptyStorage(
	engine: Engine,
	environment: Readonly<Record<string, string>> = {}
): Promise<Storage> {
	return storageFrom(engine, 'template1', environment);
}

/**
 * The same, whose database already has the tables of today: making them each time takes PostgreSQL
 * longer than most tests do. For all that does not look at how the tables come.
 */
export async function readyStorage(engine: Engine): Promise<Storage> {
	return storageFrom(engine, readyDatabase, {});
}

async function storageFrom(
	engine: Engine,
	template: string,
	environment: Readonly<Record<string, string>>
): Promise<Storage> {
	const folder = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
	const server = engine === 'postgres' ? inject('postgres') : null;
	const database = `porte_voix_${randomUUID().replaceAll('-', '')}`;
	if (server !== null) await runOn(server, `create database ${database} template ${template}`);
	const config = readConfig({
		PORTE_VOIX_DATA: folder,
		...(server === null ? {} : { DATABASE_URL: `${server}/${database}` }),
		...environment
	});
	return {
		config,
		remove: async () => {
			if (server !== null) await runOn(server, `drop database if exists ${database} with (force)`);
			await rm(folder, { recursive: true, force: true });
		}
	};
}
