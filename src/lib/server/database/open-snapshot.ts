import type { Config } from '../config.ts';
import { postgresSnapshot } from './postgres-snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { sqliteSnapshot } from './sqlite-snapshot.ts';

/**
 * Reads the three databases as they are now, beside a server that goes on.
 * @throws Refusal `nothing-to-back-up` when no server ever ran on these data, `try-later` when the
 * databases are written to without a pause
 */
export function openSnapshot(config: Pick<Config, 'data' | 'storage'>): Promise<Snapshot> {
	return config.storage.kind === 'sqlite'
		? sqliteSnapshot(config.data)
		: postgresSnapshot(config.storage.url);
}
