import { holdReserve } from './reserve.ts';

type Storage = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

/** Room for some thousand envelopes: below it no new response is started. */
const needed = 20 * 1024 * 1024;

/**
 * The room left for this origin, and whether what a response needs at its end could be held back.
 * Never throws; WebKit may say nothing, and is not held to it. Chromium says the same whatever the
 * disk holds: there it is the reserve that tells.
 */
export async function roomLeft(
	storage: Storage | undefined = navigatorStorage(),
	hold: typeof holdReserve = holdReserve
): Promise<'enough' | 'nearly-full' | 'unknown'> {
	if ((await hold()) === 'refused') return 'nearly-full';
	try {
		const { quota, usage } = (await storage?.estimate?.()) ?? {};
		if (quota === undefined || usage === undefined) return 'unknown';
		return quota - usage < needed ? 'nearly-full' : 'enough';
	} catch {
		return 'unknown';
	}
}

/** Asks the browser not to clear what is stored here under pressure. Never throws. */
export async function keptByPromise(
	storage: Storage | undefined = navigatorStorage()
): Promise<boolean | 'unknown'> {
	try {
		if ((await storage?.persisted?.()) === true) return true;
		return (await storage?.persist?.()) ?? 'unknown';
	} catch {
		return 'unknown';
	}
}

/** The browser's types say it is always there; outside a secure context and in WebKitGTK it is not. */
function navigatorStorage(): Storage | undefined {
	return (navigator as { readonly storage?: Storage }).storage;
}
