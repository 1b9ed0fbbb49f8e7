import { isRefusal } from '../../domain/refusal.ts';
import type { Server } from '../server.ts';
import { type LastBackup, noteFailure, readLastBackup } from './last-backup.ts';
import { startBackup } from './start-backup.ts';

const hour = 60 * 60 * 1_000;

/** Hours of the night, of the machine's own clock, in which a backup is made. */
const night = { from: 1, until: 5 } as const;

/**
 * Whether the nightly backup is due: at night once a day, or at any hour when the machine was off at
 * night. What failed is tried again each hour.
 * @param now milliseconds since 1970
 * @param hourOfDay of this machine's clock, 0 to 23
 */
export function isDue(last: LastBackup, now: number, hourOfDay: number): boolean {
	if (last.failure !== null && now - last.failure.at < hour) return false;
	if (last.madeAt === null) return true;
	const age = now - last.madeAt;
	if (last.failure !== null && age >= 20 * hour) return true;
	const atNight = hourOfDay >= night.from && hourOfDay < night.until;
	return age >= 26 * hour || (atNight && age >= 20 * hour);
}

type Watched = Pick<Server, 'config' | 'clock' | 'log' | 'rateLimit'>;

/** Makes one backup at a time, in one of the processes that share the databases. */
export async function backUpWhenDue(
	server: Watched,
	make: typeof startBackup = startBackup
): Promise<void> {
	const { config, clock, log, rateLimit } = server;
	if (config.backups === null) return;
	const now = clock();
	if (!isDue(await readLastBackup(config), now, new Date(now).getHours())) return;
	if ((await rateLimit.take('nightly-backup', { window: hour / 2, attempts: 1 })) !== null) return;
	try {
		await make(config, config.backups);
		log.info('backup');
	} catch (error) {
		const code = isRefusal(error) ? error.code : 'backup-failed';
		// The process that made it may have ended before it could say so itself.
		await noteFailure(config, now, code).catch(() => undefined);
		log.error('backup', { code });
	}
}
