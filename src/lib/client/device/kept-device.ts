import type { DeviceNews } from '../../protocol/device.ts';
import { keepLocal, type LocalStore, localStore, readLocal } from '../storage/local-store.ts';

/** A tablet that was paired with the office. Nothing of a person is in it. */
export interface PairedDevice {
	/** Goes to the addresses under /api/devices and nowhere else: never with an envelope. */
	readonly token: string;
	/** What the server said at the last contact. */
	readonly news: DeviceNews;
	/** Id of the site it stands at: always one of `news.sites`. */
	readonly site: string;
	/** The server no longer knows it: what waits can still leave, nothing new is begun. */
	readonly revoked: boolean;
}

const name = 'porte-voix-device';

/**
 * What this tablet was paired as, null when it was not (or when what was kept cannot be read).
 * From localStorage, at once: the first screen does not wait for the database.
 * @throws Refusal `storage-blocked`, `storage-full` or `storage-unavailable`
 */
export function readDevice(store: () => LocalStore = localStore): PairedDevice | null {
	const kept = readLocal(name, store);
	return isDevice(kept) ? atKnownSite(kept) : null;
}

/** Keeps what this tablet is; null forgets it. Throws as `readDevice` does. */
export function keepDevice(
	device: PairedDevice | null,
	store: () => LocalStore = localStore
): PairedDevice | null {
	const known = device === null ? null : atKnownSite(device);
	keepLocal(name, known, store);
	return known;
}

/** Only this page writes it, after the schema was checked: enough to tell it from damage. */
function isDevice(kept: unknown): kept is PairedDevice {
	if (typeof kept !== 'object' || kept === null) return false;
	const { token, news, site, revoked } = kept as Partial<PairedDevice>;
	const sites: unknown = news?.sites;
	return (
		typeof token === 'string' &&
		typeof site === 'string' &&
		typeof revoked === 'boolean' &&
		Array.isArray(sites) &&
		sites.length > 0
	);
}

/** A site that was taken from the tablet is left for its first one. */
function atKnownSite(device: PairedDevice): PairedDevice {
	const [first] = device.news.sites;
	const known = device.news.sites.some(({ id }) => id === device.site);
	return known || first === undefined ? device : { ...device, site: first.id };
}
