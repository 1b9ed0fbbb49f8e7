import { keepLocal, type LocalStore, localStore, readLocal } from './local-store.ts';

export interface KioskChoice {
	readonly campaign: string;
	readonly site: string;
}

const name = 'porte-voix-kiosk';

/**
 * The campaign and the site this tablet was set up for, null if it was not. Two names and nothing of
 * a person. What cannot be read is as if nothing had been chosen: the set-up screen asks again.
 * @throws Refusal `storage-blocked`, `storage-full` or `storage-unavailable`
 */
export function readKioskChoice(store: () => LocalStore = localStore): KioskChoice | null {
	const kept = readLocal(name, store);
	if (typeof kept !== 'object' || kept === null) return null;
	const { campaign, site } = kept as Partial<Record<keyof KioskChoice, unknown>>;
	return typeof campaign === 'string' && typeof site === 'string' ? { campaign, site } : null;
}

/** Keeps what this tablet is for; null forgets it. Throws as `readKioskChoice` does. */
export function keepKioskChoice(
	choice: KioskChoice | null,
	store: () => LocalStore = localStore
): void {
	keepLocal(name, choice === null ? null : { campaign: choice.campaign, site: choice.site }, store);
}
