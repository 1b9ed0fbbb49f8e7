import { Refusal } from '../../domain/refusal.ts';
import { storageRefusal } from './storage-fault.ts';

export interface KioskChoice {
	readonly campaign: string;
	readonly site: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const name = 'porte-voix-kiosk';

/**
 * The campaign and the site this tablet was set up for, null if it was not. Two names and nothing of
 * a person: kept apart from the database, so that the first screen does not wait for its code.
 * @throws Refusal `storage-blocked`, `storage-full` or `storage-unavailable`
 */
export function readKioskChoice(store: () => Store = deviceStore): KioskChoice | null {
	const kept = attempt(() => store().getItem(name));
	return kept === null ? null : choiceOf(kept);
}

/** Keeps what this tablet is for; null forgets it. Throws as `readKioskChoice` does. */
export function keepKioskChoice(
	choice: KioskChoice | null,
	store: () => Store = deviceStore
): void {
	attempt(() => {
		if (choice === null) store().removeItem(name);
		else store().setItem(name, JSON.stringify({ campaign: choice.campaign, site: choice.site }));
	});
}

/** The browser throws at the mere mention of it where storage is forbidden. */
function deviceStore(): Store {
	const { localStorage: store } = globalThis as { readonly localStorage?: Storage };
	if (store === undefined) throw new Refusal('storage-unavailable');
	return store;
}

function attempt<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw storageRefusal(error);
	}
}

/** What cannot be read is as if nothing had been chosen: the set-up screen asks again. */
function choiceOf(kept: string): KioskChoice | null {
	try {
		const { campaign, site } = JSON.parse(kept) as Partial<Record<keyof KioskChoice, unknown>>;
		return typeof campaign === 'string' && typeof site === 'string' ? { campaign, site } : null;
	} catch {
		return null;
	}
}
