import type { Config } from '../config.ts';
import { postgresRestoring } from './postgres-restoring.ts';
import type { Restoring } from './restoring.ts';
import { sqliteRestoring } from './sqlite-restoring.ts';

/** The tables refuse changes by triggers: these stand aside until all rows are back. */
export function openRestoring(config: Pick<Config, 'data' | 'storage'>): Promise<Restoring> {
	return config.storage.kind === 'sqlite'
		? Promise.resolve(sqliteRestoring(config.data))
		: postgresRestoring(config.storage);
}
