import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { backupEnding } from './write-backup.ts';

/** A name for a backup of this moment (UTC), after which backups sort as they were made. */
export function backupName(at: number): string {
	const moment = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-');
	return `porte-voix-${moment}${backupEnding}`;
}

const ownName = /^porte-voix-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.porte-voix$/;

export interface KeptBackup {
	readonly name: string;
	readonly bytes: number;
}

/** Whole backups of a folder that have the names we give, newest first. */
export async function listBackups(folder: string): Promise<KeptBackup[]> {
	const names = await readdir(folder).catch(() => []);
	const kept = await Promise.all(
		names
			.filter((name) => ownName.test(name))
			.toSorted((one, other) => (one < other ? 1 : -1))
			.map(async (name) => ({
				name,
				bytes: (await stat(join(folder, name)).catch(() => ({ size: 0 }))).size
			}))
	);
	return kept;
}

/** Removes the oldest backups beyond so many; files with other names are nobody's business. */
export async function rotateBackups(folder: string, keep: number): Promise<void> {
	for (const { name } of (await listBackups(folder)).slice(keep)) {
		await unlink(join(folder, name)).catch(() => undefined);
	}
}
