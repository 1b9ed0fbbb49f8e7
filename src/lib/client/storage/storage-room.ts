/** What the browser says of its room. WebKit may say nothing at all, and then nothing is held against it. */
export interface StorageRoom {
	readonly room: 'enough' | 'nearly-full' | 'unknown';
	/** Whether the browser promised not to clear it under pressure. */
	readonly persistent: boolean | 'unknown';
}

type Storage = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

/** Room for some thousand envelopes: below it no new response is started. */
const needed = 20 * 1024 * 1024;

/**
 * Looks at the room left and asks the browser to keep what is stored. Never throws: what cannot be
 * found out is `unknown`.
 */
export async function storageRoom(
	storage: Storage | undefined = navigatorStorage()
): Promise<StorageRoom> {
	return { room: await roomLeft(storage), persistent: await keptByPromise(storage) };
}

/** The browser's types say it is always there; outside a secure context and in WebKitGTK it is not. */
function navigatorStorage(): Storage | undefined {
	return (navigator as { readonly storage?: Storage }).storage;
}

async function roomLeft(storage: Storage | undefined): Promise<StorageRoom['room']> {
	try {
		const { quota, usage } = (await storage?.estimate?.()) ?? {};
		if (quota === undefined || usage === undefined) return 'unknown';
		return quota - usage < needed ? 'nearly-full' : 'enough';
	} catch {
		return 'unknown';
	}
}

async function keptByPromise(storage: Storage | undefined): Promise<StorageRoom['persistent']> {
	try {
		if ((await storage?.persisted?.()) === true) return true;
		return (await storage?.persist?.()) ?? 'unknown';
	} catch {
		return 'unknown';
	}
}
