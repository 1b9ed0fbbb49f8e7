import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';

/** In a data folder while a backup is put back into it. */
export const restoreMarker = 'restore-unfinished';

/** @throws ConfigError when a restore was cut short: half an installation must not start */
export function refuseUnfinished(data: string): void {
	if (!existsSync(join(data, restoreMarker))) return;
	throw new ConfigError(
		'A backup was being put back into this data folder and it was cut short. Run npm run restore again with the same file: it begins anew.'
	);
}
