import { mkdir, open, readdir, rm, statfs, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import { openRestoring } from '../database/open-restoring.ts';
import { dropSchemas, markSchemas } from '../database/postgres-restoring.ts';
import { restoreMarker } from '../database/unfinished-restore.ts';
import { isMissing, writeStream, writeWhole } from '../secret-file.ts';
import { type Entry, readArchive } from './archive.ts';
import { type Destroyed, withoutDestroyed } from './destroyed.ts';
import { type BackupHeading, readHeading } from './heading.ts';
import { checkMigrations, makeTables } from './make-tables.ts';
import { readRows } from './rows.ts';
import { openFile } from './sealed-file.ts';

type Place = Pick<Config, 'data' | 'storage'>;

export interface RestoreWanted {
	readonly file: string;
	/** From the backup sheet. */
	readonly code: string;
	/** Campaigns whose answers were destroyed after the backup: they stay destroyed. */
	readonly destroyed: readonly string[];
}

export interface BackupRead {
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly product: string;
	readonly rows: number;
	readonly files: number;
}

/**
 * Reads a backup from one end to the other without writing anything.
 * @throws Refusal as `openFile`; `backup-newer` when a later version made it, `other-engine` when it
 * is of the other kind of database
 */
export async function checkBackup(
	config: Place,
	{ file, code }: Pick<RestoreWanted, 'file' | 'code'>
): Promise<BackupRead> {
	return withFile(file, async (handle) => {
		let heading: BackupHeading | null = null;
		let rows = 0;
		let files = 0;
		for await (const entry of readArchive(openFile(handle, code))) {
			const found = readHeading(entry.heading);
			if ((found.kind === 'backup') !== (heading === null)) throw new Refusal('backup-damaged');
			if (found.kind === 'backup') {
				heading = found;
				if (found.engine !== config.storage.kind) throw new Refusal('other-engine');
				checkMigrations(found.engine, found.migrations);
			} else if (found.kind === 'file') files += 1;
			else
				for await (const row of readRows(entry.content, found.columns.length))
					rows += row.length > 0 ? 1 : 0;
		}
		if (heading === null) throw new Refusal('backup-damaged');
		return { at: heading.at, product: heading.product, rows, files };
	});
}

/**
 * Puts a backup back into an empty data folder (and a database without our schemas). The whole file
 * is verified before anything is written. While it runs, and when it is cut short, a marker in the
 * folder keeps a server from starting on half of it; restoring again begins anew.
 * @throws Refusal as `checkBackup`; `restore-not-empty`, `disk-full`
 */
export async function restoreBackup(config: Place, wanted: RestoreWanted): Promise<BackupRead> {
	const read = await checkBackup(config, wanted);
	await makeEmpty(config, wanted.file);
	await writeWhole(join(config.data, restoreMarker), '');
	try {
		await withFile(wanted.file, (handle) =>
			putBack(
				config,
				readArchive(openFile(handle, wanted.code)),
				withoutDestroyed(wanted.destroyed)
			)
		);
	} catch (error) {
		await clear(config).catch(() => undefined);
		throw error;
	}
	await unlink(join(config.data, restoreMarker));
	return read;
}

/** @throws Refusal `restore-not-empty`, `disk-full` */
async function makeEmpty(config: Place, file: string): Promise<void> {
	await mkdir(config.data, { recursive: true, mode: 0o700 });
	const names = await readdir(config.data);
	if (names.includes(restoreMarker)) await clear(config);
	else if (names.length > 0) throw new Refusal('restore-not-empty');
	const { bavail, bsize } = await statfs(config.data);
	const { size } = await withFile(file, (handle) => handle.stat());
	if (bavail * bsize < size * 2) throw new Refusal('disk-full');
	if (config.storage.kind === 'postgres') await markSchemas(config.storage);
}

/** Takes away what an unfinished restore has put there; the marker last. */
async function clear({ data, storage }: Place): Promise<void> {
	if (storage.kind === 'postgres') await dropSchemas(storage);
	for (const name of await readdir(data)) {
		if (name !== restoreMarker) await rm(join(data, name), { recursive: true, force: true });
	}
	await unlink(join(data, restoreMarker));
}

async function putBack(
	config: Place,
	entries: AsyncIterable<Entry>,
	destroyed: Destroyed
): Promise<void> {
	let restoring: Awaited<ReturnType<typeof openRestoring>> | null = null;
	try {
		for await (const { heading, content } of entries) {
			const found = readHeading(heading);
			if (found.kind === 'backup') {
				await makeTables(config, found.migrations);
				restoring = await openRestoring(config);
			} else if (found.kind === 'file') {
				const kept = await destroyed.file(found.path, content);
				if (kept !== null) await putFile(config.data, found.path, kept);
			} else {
				if (restoring === null) throw new Refusal('backup-damaged');
				const { database, table, columns } = found;
				const rows = destroyed.rows(found, readRows(content, columns.length));
				await restoring.put(database, table, columns, rows);
			}
		}
		await restoring?.finish();
	} catch (error) {
		await restoring?.abandon();
		throw error;
	}
}

async function putFile(
	data: string,
	path: string,
	content: AsyncIterable<Uint8Array>
): Promise<void> {
	const [folder = '', name = ''] = path.split('/');
	await mkdir(join(data, folder), { recursive: true, mode: 0o700 });
	await writeStream(join(data, folder), content, () => name);
}

async function withFile<Result>(
	file: string,
	work: (handle: FileHandle) => Promise<Result>
): Promise<Result> {
	let handle: FileHandle;
	try {
		handle = await open(file, 'r');
	} catch (error) {
		throw isMissing(error) ? new Refusal('backup-not-found') : error;
	}
	try {
		return await work(handle);
	} finally {
		await handle.close();
	}
}
