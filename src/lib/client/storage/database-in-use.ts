import { keepLocal, type LocalStore, localStore, readLocal } from './local-store.ts';

/** Which database this device writes to, and those that could not be opened: they are not deleted. */
export interface DatabaseInUse {
	readonly name: string;
	readonly damaged: readonly string[];
}

const first: DatabaseInUse = { name: 'porte-voix', damaged: [] };
const name = 'porte-voix-store';

/** More than these, and it is the disk that is at fault. */
const maximumDamaged = 3;

/** Never throws: a device that never had a damaged one keeps nothing of this. */
export function databaseInUse(store: () => LocalStore = localStore): DatabaseInUse {
	try {
		const kept = { ...(readLocal(name, store) as Partial<DatabaseInUse> | undefined) };
		return typeof kept.name === 'string' && Array.isArray(kept.damaged)
			? { name: kept.name, damaged: kept.damaged.map(String) }
			: first;
	} catch {
		return first;
	}
}

/** The one to write to when the one in use is damaged; null when too many are already. */
export function nextDatabase({ name: current, damaged }: DatabaseInUse): DatabaseInUse | null {
	if (damaged.length >= maximumDamaged) return null;
	const number = Number(/-(\d+)$/.exec(current)?.[1] ?? '1') + 1;
	return { name: `${first.name}-${number}`, damaged: [...damaged, current] };
}

/** @throws Refusal `storage-full`, `storage-blocked` or `storage-unavailable` */
export function keepDatabaseInUse(
	inUse: DatabaseInUse,
	store: () => LocalStore = localStore
): void {
	const plain = inUse.name === first.name && inUse.damaged.length === 0;
	keepLocal(name, plain ? null : inUse, store);
}
