import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import { listBackups, type KeptBackup } from '../../backup/backup-folder.ts';
import { readLastBackup } from '../../backup/last-backup.ts';
import { readSheet } from '../../backup/sheet.ts';
import { type BackupStanding, backupStanding } from '../../backup/standing.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';

export interface Backups {
	readonly standing: BackupStanding;
	/** Why the last attempt came to nothing; null when it did not. */
	readonly failure: string | null;
	/** Name of the backup sheet, and when it was made; null before there is one. */
	readonly sheet: { readonly name: string; readonly madeAt: number } | null;
	/** The folder of the nightly ones; null where none are made by themselves. */
	readonly folder: { readonly path: string; readonly kept: readonly KeptBackup[] } | null;
}

/** All an administrator sees of backups. */
export async function readBackups(
	{ config, clock }: Server,
	account: Account | null,
	organisation: string
): Promise<Backups> {
	permit(account, 'administer-platform', organisation);
	const [last, sheet] = await Promise.all([readLastBackup(config), readSheet(config)]);
	return {
		standing: backupStanding(last, clock()),
		failure: last.failure?.code ?? null,
		sheet: sheet === null ? null : { name: sheet.name, madeAt: sheet.madeAt },
		folder:
			config.backups === null
				? null
				: { path: config.backups, kept: await listBackups(config.backups) }
	};
}

/** The age of the last backup, for those who look after it; null for everybody else. */
export async function backupAge(
	{ config, clock }: Server,
	account: Account,
	organisation: string
): Promise<BackupStanding | null> {
	if (!allows(account, 'administer-platform', organisation)) return null;
	return backupStanding(await readLastBackup(config), clock());
}
