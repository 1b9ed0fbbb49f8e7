import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import { readLastBackup } from './last-backup.ts';

type Place = Pick<Config, 'data' | 'storage' | 'root' | 'backups' | 'backupsKept' | 'clockFile'>;

/**
 * Makes a backup in a process of its own, from source: neither reading gigabytes nor waiting for a
 * lock holds up the server. What came of it is noted in the data folder by that process.
 * @param target a file that is not there yet, or a folder
 * @throws Refusal as `writeBackup`, `backup-failed` for anything else
 */
export async function startBackup(config: Place, target: string): Promise<void> {
	const script = join(config.root, 'src/lib/server/backup/run-backup.ts');
	const child = spawn(process.execPath, [script, target], {
		cwd: config.root,
		env: environmentOf(config),
		stdio: 'ignore'
	});
	const code = await new Promise<number | null>((resolve) => {
		child.once('error', () => {
			resolve(null);
		});
		child.once('exit', resolve);
	});
	if (code === 0) return;
	const { failure } = await readLastBackup(config);
	throw new Refusal(failure === null || code === null ? 'backup-failed' : failure.code);
}

/** It needs nothing else of the server's environment. */
function environmentOf(config: Place): Record<string, string> {
	const { data, storage, root, backups, backupsKept, clockFile } = config;
	return {
		PORTE_VOIX_DATA: data,
		PORTE_VOIX_ROOT: root,
		PORTE_VOIX_BACKUPS_KEPT: String(backupsKept),
		...(backups === null ? {} : { PORTE_VOIX_BACKUPS: backups }),
		...(clockFile === null ? {} : { PORTE_VOIX_CLOCK: clockFile }),
		...(storage.kind === 'postgres' ? { DATABASE_URL: storage.url } : {})
	};
}
