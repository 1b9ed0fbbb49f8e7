import { isRefusal } from '../domain/refusal.ts';
import { ConfigError } from './config.ts';
import { isDamaged, isPassing } from './database/storage-fault.ts';

const ofTheFolder: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOSPC'];

/** Classes of PostgreSQL's errors about who connects and to what: 28 and 3D. */
const ofTheAddress = /^(28|3D)/;

/** Why the server cannot start, for whoever runs the machine; null when it is our fault. */
export function startProblem(error: unknown): string | null {
	if (error instanceof ConfigError) return error.message;
	if (isRefusal(error)) return `The server cannot start: ${error.code}.`;
	const code = error instanceof Error && 'code' in error ? error.code : null;
	if (ofTheFolder.includes(code)) {
		return 'The data folder cannot be written, or its name is that of a file. Look at its owner and at the space left, or name another with PORTE_VOIX_DATA.';
	}
	if (isDamaged(error)) {
		return 'A database file in the data folder is damaged. Put the whole folder back from a backup, keys included; do not delete single files.';
	}
	if (isPassing(error) || (typeof code === 'string' && ofTheAddress.test(code))) {
		return 'The database does not answer. Look at DATABASE_URL; with the embedded database, look whether the disk is full or another server uses the same data folder.';
	}
	return null;
}
