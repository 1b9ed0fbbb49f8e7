import { Refusal } from '../../domain/refusal.ts';

/** SQLite: busy, locked, read-only, i/o error, full, cannot open (sqlite.org, « Result codes »). */
const passingSqliteCodes: ReadonlySet<number> = new Set([5, 6, 8, 10, 13, 14]);

/**
 * PostgreSQL: connection exceptions (08), rolled back for others' sake (40), no resources (53),
 * the operator stopped it (57), system error (58) (PostgreSQL documentation, appendix A).
 */
const passingPostgresClasses: ReadonlySet<string> = new Set(['08', '40', '53', '57', '58']);

const networkCodes: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'ENOTFOUND',
	'EAI_AGAIN'
]);

/**
 * Whether the storage may accept the same thing later: the disk is full, the database is locked
 * or away. Nothing was written.
 */
export function isPassing(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { errcode, code, message } = error as Error & { errcode?: unknown; code?: unknown };
	// The low byte of an extended SQLite code is the code itself.
	if (typeof errcode === 'number') return passingSqliteCodes.has(errcode & 0xff);
	if (typeof code === 'string') {
		return (
			networkCodes.has(code) || (code.length === 5 && passingPostgresClasses.has(code.slice(0, 2)))
		);
	}
	return /connection terminated|timeout exceeded when trying to connect/i.test(message);
}

/** Whether a database file is not what SQLite wrote: malformed, or no database (sqlite.org, « Result codes »). */
export function isDamaged(error: unknown): boolean {
	if (!(error instanceof Error) || !('errcode' in error)) return false;
	const { errcode } = error;
	return typeof errcode === 'number' && [11, 26].includes(errcode & 0xff);
}

/** Runs work on a database; a passing fault becomes the refusal `try-later`, anything else stays. */
export async function orTryLater<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw isPassing(error) ? new Refusal('try-later') : error;
	}
}
