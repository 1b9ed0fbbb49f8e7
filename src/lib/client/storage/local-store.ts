import { Refusal } from '../../domain/refusal.ts';
import { storageRefusal } from './storage-fault.ts';

/** The few names kept apart from the database, so that the first screen does not wait for its code. */
export type LocalStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser throws at the mere mention of it where storage is forbidden. */
export function localStore(): LocalStore {
	const { localStorage: store } = globalThis as { readonly localStorage?: Storage };
	if (store === undefined) throw new Refusal('storage-unavailable');
	return store;
}

/**
 * What is kept under a name; undefined when nothing is, or nothing that can be read.
 * @throws Refusal `storage-blocked`, `storage-full` or `storage-unavailable`
 */
export function readLocal(name: string, store: () => LocalStore = localStore): unknown {
	const kept = attempt(() => store().getItem(name));
	if (kept === null) return undefined;
	try {
		return JSON.parse(kept) as unknown;
	} catch {
		return undefined;
	}
}

/** Keeps something under a name; null forgets it. Throws as `readLocal` does. */
export function keepLocal(
	name: string,
	value: object | null,
	store: () => LocalStore = localStore
): void {
	attempt(() => {
		if (value === null) store().removeItem(name);
		else store().setItem(name, JSON.stringify(value));
	});
}

function attempt<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw storageRefusal(error);
	}
}
