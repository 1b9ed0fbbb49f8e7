import type { PairedDevice } from '#lib/client/device/paired-device.ts';
import type { ThisTablet } from '#lib/client/setup/this-tablet.ts';
import { type Check, type CheckName, checkNames, type CheckState } from '#lib/ui/setup/check.ts';

/** A tablet that tours two buildings; its name and its rooms are invented. */
export function pairedDevice(changes: Partial<PairedDevice> = {}): PairedDevice {
	return {
		token: 'token-that-is-never-shown-on-any-screen-00001',
		site: 'site-erables',
		revoked: false,
		news: {
			version: 1,
			device: { id: 'device-1', name: 'Tablette bleue' },
			organisation: 'Office des Rives',
			now: '2027-03-02T15:00:00.000Z',
			hours: null,
			quiet: 120,
			sites: [
				{ id: 'site-erables', name: 'Les Érables', room: 'salle commune', campaigns: [] },
				{ id: 'site-tilleuls', name: 'Les Tilleuls', room: '', campaigns: [] }
			],
			codes: {},
			receiptKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }
		},
		...changes
	};
}

/** The same at one building only. */
export function settledDevice(): PairedDevice {
	const device = pairedDevice();
	return { ...device, news: { ...device.news, sites: device.news.sites.slice(0, 1) } };
}

/** Every check passes, but for those named. */
export function checksWith(changes: Partial<Record<CheckName, CheckState>> = {}): Check[] {
	return checkNames.map((name) => ({ name, state: changes[name] ?? 'passes' }));
}

/** A tablet on which everything works; a test changes what it looks at. */
export function fakeTablet(changes: Partial<ThisTablet> = {}): ThisTablet {
	return {
		system: 'computer',
		secure: true,
		device: () => null,
		pair: () => Promise.resolve({ kind: 'refused', reason: 'unreachable', retryAfter: 0 }),
		pairAgain: () => Promise.resolve({ kind: 'refused', reason: 'unreachable', retryAfter: 0 }),
		moveTo: () => undefined,
		checks: () => Promise.resolve(checksWith()),
		tryOut: () => Promise.resolve(),
		playSound: () => undefined,
		noteHeard: () => undefined,
		hasExitCode: () => false,
		keepExitCode: () => Promise.resolve(),
		answers: () => Promise.resolve({ waiting: 0, setAside: 0, reasons: new Map() }),
		askForSurveys: () => Promise.resolve({ kind: 'unreachable' }),
		send: () => Promise.resolve(),
		files: () => Promise.resolve([]),
		save: () => Promise.resolve(true),
		clear: (ids) => Promise.resolve(ids.length),
		load: () => Promise.resolve({ sent: 0, setAside: 0, cleared: 0, campaigns: 0, news: false }),
		reload: () => undefined,
		...changes
	};
}
