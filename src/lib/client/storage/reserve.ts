import { storageRefusal } from './storage-fault.ts';

/** Enough for an envelope and its campaign several times over. */
const bytes = 512 * 1024;

/** What `getRandomValues` gives at once. */
const portion = 65_536;

/** Not among the caches of the app's versions, which an update deletes. */
const cacheName = 'reserve-porte-voix';
const address = '/reserve';

/**
 * Room that is held while nobody answers, so that the response in progress finds it when the store
 * is full: browsers no longer say how much is left. Noise, as zeros would take no room; in the
 * caches, as a database does not give back at once what was deleted.
 * @returns `held`; `refused` when there is no room even for that; `unknown` where the browser has no
 * caches. Never throws.
 */
export async function holdReserve(): Promise<'held' | 'refused' | 'unknown'> {
	try {
		const cache = await caches.open(cacheName);
		if ((await cache.match(address)) === undefined) await cache.put(address, new Response(noise()));
		return 'held';
	} catch (error) {
		return storageRefusal(error).code === 'storage-full' ? 'refused' : 'unknown';
	}
}

/** Gives the room up. Whether there was any. Never throws. */
export async function giveReserve(): Promise<boolean> {
	try {
		return await (await caches.open(cacheName)).delete(address);
	} catch {
		return false;
	}
}

function noise(): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(bytes);
	for (let start = 0; start < bytes; start += portion) {
		crypto.getRandomValues(all.subarray(start, start + portion));
	}
	return all;
}
