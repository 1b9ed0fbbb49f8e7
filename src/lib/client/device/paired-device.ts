import { Refusal } from '../../domain/refusal.ts';
import type { DeviceNews } from '../../protocol/device.ts';
import { keepDevice, type PairedDevice, readDevice } from './kept-device.ts';
import type { Contact, Pairing } from './outcome.ts';

export { type PairedDevice, readDevice } from './kept-device.ts';
export type { Contact, Pairing, PairingRefusal } from './outcome.ts';

/**
 * Pairs this tablet: writes a new sentinel, asks the server, keeps what it answers. Pairing again
 * keeps every envelope. Never throws.
 * @param code six digits shown by the office
 * @param only id of the tablet the code must be for; any when it is left out
 */
export async function pairDevice(code: string, only?: string): Promise<Pairing> {
	return (await import('./pairing.ts')).pairWithServer({ code, only });
}

/** Says how this tablet is and takes the news. Never throws; what fails leaves everything as it was. */
export async function contactServer(): Promise<Contact> {
	return (await import('./contact.ts')).contactOnce();
}

/** The site this tablet stands at, with the slugs of what may be asked there. */
export function currentSite(device: PairedDevice): DeviceNews['sites'][number] {
	const site = device.news.sites.find(({ id }) => id === device.site);
	if (site === undefined) throw new Refusal('unknown-site');
	return site;
}

/**
 * Sets a touring tablet up for another of its sites: offline, at once. What was sealed before keeps its site.
 * @throws Refusal `not-paired`, `unknown-site`, or as `readDevice`
 */
export function changeSite(id: string): PairedDevice {
	const device = readDevice();
	if (device === null) throw new Refusal('not-paired');
	if (!device.news.sites.some((site) => site.id === id)) throw new Refusal('unknown-site');
	return keepDevice({ ...device, site: id }) ?? device;
}
