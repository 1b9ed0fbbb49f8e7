import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, stat, statfs, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import { isMissing, syncFolder } from '../secret-file.ts';
import { writeArchive } from './archive.ts';
import { contentsOf } from './contents.ts';
import { sealFile } from './sealed-file.ts';
import { readSheet } from './sheet.ts';

type Place = Pick<Config, 'data' | 'storage'>;

/** How the name of a backup ends, and that of one that is not finished. */
export const backupEnding = '.porte-voix';
export const draftEnding = '.coming';

/** Room that stays free beside a backup, in bytes. */
const spareBytes = 64 * 1024 ** 2;

export interface BackupMade {
	readonly file: string;
	readonly bytes: number;
}

/**
 * Makes one backup while the server goes on. It has its name only when all of it is on the disk;
 * whenever this is cut short, what it left does not pass for a backup.
 * @param file where it goes; there must be none of that name
 * @throws Refusal `backup-sheet-missing`, `backup-exists`, `disk-full`, and as `openSnapshot` does
 */
export async function writeBackup(config: Place, file: string, at: number): Promise<BackupMade> {
	const sheet = await readSheet(config);
	if (sheet === null) throw new Refusal('backup-sheet-missing');
	const folder = dirname(file);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	if (await exists(file)) throw new Refusal('backup-exists');
	await checkRoom(config, folder);
	const draft = `${file}.${randomUUID()}${draftEnding}`;
	try {
		const handle = await open(draft, 'wx', 0o600);
		let bytes = 0;
		try {
			for await (const part of sealFile(sheet.publicKey, writeArchive(contentsOf(config, at)))) {
				bytes += part.length;
				await handle.writeFile(part);
			}
			await handle.sync();
		} finally {
			await handle.close();
		}
		await giveName(draft, file);
		await syncFolder(folder);
		return { file, bytes };
	} catch (error) {
		await unlink(draft).catch(() => undefined);
		throw named(error);
	}
}

/** A USB key knows no second name for a file: there the first is changed, where nobody has the other. */
async function giveName(draft: string, file: string): Promise<void> {
	try {
		await link(draft, file);
		await unlink(draft);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : null;
		if (!withoutLinks.has(code) || (await exists(file))) throw error;
		await rename(draft, file);
	}
}

const withoutLinks: ReadonlySet<unknown> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** About as many bytes as the databases and recordings have, before any is written. */
async function checkRoom({ data }: Place, folder: string): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const wanted = (await sizeOf(data)) + (await sizeOf(join(data, 'recordings'))) + spareBytes;
	if (bavail * bsize < wanted) throw new Refusal('disk-full');
}

async function sizeOf(folder: string): Promise<number> {
	let bytes = 0;
	for (const name of await readdir(folder).catch(() => [])) {
		const found = await stat(join(folder, name)).catch(() => null);
		if (found?.isFile() === true && !name.includes(backupEnding)) bytes += found.size;
	}
	return bytes;
}

/** Removes what backups that were cut short have left in a folder, hours ago. */
export async function removeDrafts(folder: string, before: number): Promise<void> {
	for (const name of await readdir(folder).catch(() => [])) {
		if (!name.endsWith(draftEnding) || !name.includes(backupEnding)) continue;
		const path = join(folder, name);
		const found = await stat(path).catch(() => null);
		if (found !== null && found.mtimeMs < before) await unlink(path).catch(() => undefined);
	}
}

async function exists(file: string): Promise<boolean> {
	try {
		await stat(file);
		return true;
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}

function named(error: unknown): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : null;
	if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('disk-full');
	if (code === 'EEXIST') return new Refusal('backup-exists');
	return error;
}
