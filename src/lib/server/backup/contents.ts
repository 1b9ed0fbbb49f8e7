import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import project from '../../../../package.json' with { type: 'json' };
import type { Config } from '../config.ts';
import { openSnapshot } from '../database/open-snapshot.ts';
import { isMissing } from '../secret-file.ts';
import type { Entry } from './archive.ts';
import type { Heading } from './heading.ts';
import { writeRows } from './rows.ts';

type Place = Pick<Config, 'data' | 'storage'>;

/** A name under which a file is whole; one that is being written has a longer one. */
const wholeName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const draftName = /\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * All that makes an installation: keys, databases, certificates, recordings. The databases are of one
 * moment. A key is on the disk before a row speaks of it and destroyed after the last that does: keys
 * are read before that moment and again after it, so that every row finds its key.
 */
export async function* contentsOf(config: Place, at: number): AsyncIterable<Entry> {
	const keys = new Map(await smallFiles(config.data, 'keys'));
	const snapshot = await openSnapshot(config);
	try {
		for (const [name, bytes] of await smallFiles(config.data, 'keys')) {
			if (!keys.has(name)) keys.set(name, bytes);
		}
		const migrationsOf = (wanted: string): readonly string[] =>
			snapshot.databases.find(({ name }) => name === wanted)?.migrations ?? [];
		yield entry({
			kind: 'backup',
			product: project.version,
			engine: config.storage.kind,
			at,
			migrations: {
				app: [...migrationsOf('app')],
				'ballot-box': [...migrationsOf('ballot-box')],
				accounts: [...migrationsOf('accounts')]
			}
		});
		for (const [name, bytes] of keys) {
			yield entry({ kind: 'file', path: `keys/${name}` }, one(bytes));
		}
		for (const [name, bytes] of await smallFiles(config.data, 'tls')) {
			yield entry({ kind: 'file', path: `tls/${name}` }, one(bytes));
		}
		for (const { name: database, tables } of snapshot.databases) {
			for (const { name: table, columns, rows } of tables) {
				yield entry({ kind: 'table', database, table, columns: [...columns] }, writeRows(rows()));
			}
		}
	} finally {
		await snapshot.close();
	}
	// Kept under the hash of their bytes: what is read later is what was meant.
	for (const name of await namesIn(config.data, 'recordings')) {
		yield entry(
			{ kind: 'file', path: `recordings/${name}` },
			createReadStream(join(config.data, 'recordings', name))
		);
	}
}

function entry(heading: Heading, content: AsyncIterable<Uint8Array> = nothing()): Entry {
	return { heading, content };
}

async function smallFiles(data: string, folder: string): Promise<[string, Buffer][]> {
	const files: [string, Buffer][] = [];
	for (const name of await namesIn(data, folder)) {
		try {
			files.push([name, await readFile(join(data, folder, name))]);
		} catch (error) {
			// Destroyed since its name was read.
			if (!isMissing(error)) throw error;
		}
	}
	return files;
}

async function namesIn(data: string, folder: string): Promise<string[]> {
	try {
		const found = await readdir(join(data, folder), { withFileTypes: true });
		return found
			.filter((one) => one.isFile() && wholeName.test(one.name) && !draftName.test(one.name))
			.map(({ name }) => name)
			.toSorted();
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

// eslint-disable-next-line @typescript-eslint/require-await -- as content that comes from a disk
async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
	yield bytes;
}

// eslint-disable-next-line @typescript-eslint/require-await -- as content that comes from a disk
async function* nothing(): AsyncIterable<Uint8Array> {
	yield* [];
}
