import type { PairedDevice } from '#lib/client/device/kept-device.ts';
import type { LocalStore } from '#lib/client/storage/local-store.ts';
import type { DeviceContact, DeviceNews } from '#lib/protocol/device.ts';
import { createSigner } from '../sync/receipts.ts';

export const signer = createSigner();

export const anyNews: DeviceNews = {
	version: 1,
	device: { id: 'tablette-1', name: 'Salle commune' },
	organisation: 'Office',
	now: '2027-03-02T12:00:00.000Z',
	hours: null,
	quiet: 120,
	sites: [
		{ id: 'est', name: 'Les Érables', room: 'Salle', campaigns: ['annuel'] },
		{ id: 'ouest', name: 'Les Pins', room: 'Entrée', campaigns: ['annuel', 'travaux'] }
	],
	codes: { annuel: 'un' },
	receiptKey: signer.publicKey
};

export const anyDevice: PairedDevice = {
	token: 'T'.repeat(43),
	news: anyNews,
	site: 'ouest',
	revoked: false
};

export const anyStatement: DeviceContact = {
	version: 1,
	waiting: 3,
	setAside: 1,
	persistent: 'yes',
	app: '1',
	site: 'ouest',
	sentinel: 'here',
	clockAhead: 0,
	failing: []
};

/** A localStorage of its own. */
export function emptyStore(): LocalStore & { readonly kept: Map<string, string> } {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (name) => kept.get(name) ?? null,
		setItem: (name, value) => void kept.set(name, value),
		removeItem: (name) => void kept.delete(name)
	};
}

/** What was asked of the network, and an answer to all of it. */
export function network(answer: () => Response | Promise<Response>): {
	readonly fetch: typeof globalThis.fetch;
	readonly asked: { readonly path: string; readonly init: RequestInit }[];
} {
	const asked: { path: string; init: RequestInit }[] = [];
	return {
		asked,
		fetch: async (input, init = {}) => {
			asked.push({ path: input as string, init });
			return answer();
		}
	};
}

export const problem = (status: number, code: string, retryAfter?: number): Response =>
	Response.json({ error: { code, message: 'no', retryAfter } }, { status });

/** Whoever answers in the server's place, or nobody. */
export const notTheServer: readonly (readonly [string, () => Response])[] = [
	[
		'no network',
		() => {
			throw new TypeError('Failed to fetch');
		}
	],
	['a captive portal’s page', () => new Response('<html>Bienvenue</html>')],
	['a captive portal’s JSON', () => Response.json({ ok: true })],
	['a proxy that asks to sign in', () => new Response('', { status: 401 })],
	['a proxy’s JSON', () => Response.json({ code: 'device-unknown' }, { status: 401 })],
	['a server that fails', () => problem(500, 'device-unknown')]
];
