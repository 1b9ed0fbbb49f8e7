import { Refusal } from '../../domain/refusal.ts';

/** Why the browser's store cannot be used; the screen says what to do about each. */
type StorageFault = 'storage-full' | 'storage-blocked' | 'storage-unavailable' | 'storage-damaged';

const fullNames = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];
/** Another tab still holds an older or newer version of the database. */
const blockedNames = ['VersionError', 'BlockedError', 'TimeoutError'];

/** What browsers answer for a database they cannot read from the disk. */
const damagedNames = ['UnknownError', 'DataError', 'NotFoundError'];

interface NamedError {
	readonly name?: unknown;
	readonly inner?: unknown;
}

/** Names of an error and of those it wraps: Dexie wraps the browser's own. */
function namesOf(error: unknown, depth = 0): string[] {
	if (typeof error !== 'object' || error === null || depth > 5) return [];
	const { name, inner } = error as NamedError;
	return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner, depth + 1)];
}

/** The named refusal for anything IndexedDB or Dexie may throw; a refusal stays what it is. */
export function storageRefusal(error: unknown): Refusal {
	if (error instanceof Refusal) return error as Refusal;
	const names = namesOf(error);
	const has = (candidates: readonly string[]): boolean =>
		names.some((name) => candidates.includes(name));
	if (has(fullNames)) return new Refusal<StorageFault>('storage-full');
	if (has(blockedNames)) return new Refusal<StorageFault>('storage-blocked');
	return new Refusal<StorageFault>('storage-unavailable');
}

/** As `storageRefusal`, for an opening: one that the disk has damaged is `storage-damaged`. */
export function openingRefusal(error: unknown): Refusal {
	const refusal = storageRefusal(error);
	const damaged = namesOf(error).some((name) => damagedNames.includes(name));
	return refusal.code === 'storage-unavailable' && damaged
		? new Refusal<StorageFault>('storage-damaged')
		: refusal;
}

export function isDamage(error: unknown): boolean {
	return error instanceof Refusal && error.code === 'storage-damaged';
}
