import { statfs } from 'node:fs/promises';
import { readLastBackup } from './backup/last-backup.ts';
import { backupStanding } from './backup/standing.ts';
import type { Server } from './server.ts';

/** Bytes below which a disk is low: a database, its log and a backup still fit. */
const lowBytes = 512 * 1024 ** 2;

type Trouble = 'disk-low' | 'backup-old' | 'backup-failed';

/** How an installation is, beyond whether its databases answer. */
export interface Condition {
	/** Bytes left where the data folder is. */
	readonly freeBytes: number;
	/** Milliseconds since the last whole backup; null before the first. */
	readonly backupAge: number | null;
	readonly troubles: readonly Trouble[];
}

export async function readCondition({
	config,
	clock
}: Pick<Server, 'config' | 'clock'>): Promise<Condition> {
	const [{ bavail, bsize }, last] = await Promise.all([
		statfs(config.data),
		readLastBackup(config)
	]);
	const freeBytes = bavail * bsize;
	const { kind } = backupStanding(last, clock());
	const troubles: Trouble[] = [];
	if (freeBytes < lowBytes) troubles.push('disk-low');
	if (kind === 'old') troubles.push('backup-old');
	if (kind === 'failed') troubles.push('backup-failed');
	const backupAge = last.madeAt === null ? null : clock() - last.madeAt;
	return { freeBytes, backupAge, troubles };
}
