import type { LastBackup } from './last-backup.ts';

/** How an installation stands with its backups. */
export type BackupStanding =
	| { readonly kind: 'never' }
	| { readonly kind: 'made' | 'old' | 'failed'; readonly days: number | null };

const day = 24 * 60 * 60 * 1_000;

/** Whole days after which it is time for another. */
const oldAfter = 7;

/**
 * @param now milliseconds since 1970
 * @returns days since the last whole backup; `failed` when what came after it came to nothing
 */
export function backupStanding({ madeAt, failure }: LastBackup, now: number): BackupStanding {
	const days = madeAt === null ? null : Math.max(0, Math.floor((now - madeAt) / day));
	if (failure !== null) return { kind: 'failed', days };
	if (days === null) return { kind: 'never' };
	return { kind: days >= oldAfter ? 'old' : 'made', days };
}
