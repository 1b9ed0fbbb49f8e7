import type { DeviceContact, PairingAnswer } from '#lib/protocol/device.ts';
import { createDevice } from '#lib/server/services/devices/create-device.ts';
import { makePairingCode } from '#lib/server/services/devices/pairing-code.ts';
import { pairDevice } from '#lib/server/services/devices/pair-device.ts';
import type { Office } from './office.ts';

/** What the form of a new tablet sends. */
export function deviceForm(office: Office): Record<string, unknown> {
	return { name: 'Tablette A', sites: [office.sites[0]?.id ?? ''], from: '', until: '' };
}

export async function addDevice(
	office: Office,
	change: Record<string, unknown> = {}
): Promise<string> {
	const { server, manager, organisation } = office;
	return createDevice(server, manager, organisation, { ...deviceForm(office), ...change });
}

export async function codeFor(office: Office, id: string): Promise<string> {
	const { server, manager, organisation } = office;
	return (await makePairingCode(server, manager, organisation, id)).code;
}

/** Pairs a tablet whose store has a name. */
export async function pair(
	office: Office,
	id: string,
	sentinel = 'coquelicot'
): Promise<PairingAnswer> {
	const code = await codeFor(office, id);
	return pairDevice(office.server, { version: 1, code, sentinel }, '192.0.2.1');
}

/** What a tablet in good health says of itself. */
export function contactOf(office: Office, change: Partial<DeviceContact> = {}): DeviceContact {
	return {
		version: 1,
		waiting: 0,
		setAside: 0,
		persistent: 'yes',
		app: '0.3.0',
		site: office.sites[0]?.id ?? '',
		sentinel: 'coquelicot',
		clockAhead: 0,
		failing: [],
		...change
	};
}
