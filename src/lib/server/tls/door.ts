import { hostname, networkInterfaces } from 'node:os';
import process from 'node:process';
import type { Clock } from '../clock.ts';
import type { Config, WifiConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { isPrivateAddress, localNames, stableName } from './local-names.ts';
import type { AnsweringInterface } from './stable-name-answer.ts';
import { type Responder, startResponder } from './stable-name-responder.ts';
import { namesOf, readAuthority, readServerCertificate } from './tls-folder.ts';

/** How scripts/serve.js, which listens, is told what to do: the order, then where to report. */
const doorEvent = 'porte-voix:door';

/** The second address of this computer, for tablets on the same Wi-Fi. */
export interface DoorOrder {
	readonly host: string;
	readonly port: number;
	readonly key: string;
	/** The server's certificate, then its authority's, as PEM. */
	readonly certificate: string;
	/** Names and addresses it answers for; any other is refused. */
	readonly names: readonly string[];
}

export type DoorState = 'closed' | 'open' | 'port-taken' | 'unavailable';

/** Opens, renews and closes the second address as the office has chosen. */
export interface Door {
	/** Looks at what was chosen, at the certificate and at this computer's addresses, and does it. */
	look(): Promise<DoorState>;
	state(): DoorState;
	/** Names and addresses it is reached by now, the stable name first. */
	names(): readonly string[];
	close(): Promise<void>;
}

interface Surroundings {
	readonly config: Config;
	readonly clock: Clock;
	readonly log: Log;
	/** Whether the office chose that tablets come by the same Wi-Fi. */
	readonly isWanted: () => Promise<boolean>;
	/** Carries an order out; null closes. */
	readonly carryOut?: (order: DoorOrder | null) => Promise<DoorState>;
}

export function createDoor(surroundings: Surroundings): Door {
	const { config, clock, log, isWanted, carryOut = tellListener } = surroundings;
	let state: DoorState = 'closed';
	let given: DoorOrder | null = null;
	let responder: Responder | null = null;
	let pass: Promise<unknown> = Promise.resolve();
	let ended = false;

	const follow = async (): Promise<DoorState> => {
		const { wifi } = config;
		const order =
			!ended && wifi !== null && (await isWanted()) ? await orderFor(config, wifi, clock()) : null;
		if (state !== 'open' || JSON.stringify(order) !== JSON.stringify(given)) {
			if (order !== null || given !== null) state = await carryOut(order);
			given = order;
		}
		// Nothing is said on the network about an address that is not open.
		const interfaces = state !== 'open' || wifi === null ? [] : answeringInterfaces(wifi);
		if (JSON.stringify(interfaces) !== JSON.stringify(responder?.interfaces ?? [])) {
			responder?.close();
			responder = interfaces.length === 0 ? null : startResponder(stableName, interfaces);
		}
		return state;
	};

	const look = (): Promise<DoorState> => {
		// One at a time: two looks at once would each open it.
		const next = pass.then(follow).catch((error: unknown) => {
			log.error('door', { code: error instanceof Error ? error.name : 'unknown' });
			state = 'unavailable';
			return state;
		});
		pass = next;
		return next;
	};

	return {
		look,
		state: () => state,
		names: () => given?.names ?? [],
		close: async () => {
			ended = true;
			await look();
		}
	};
}

async function orderFor(config: Config, wifi: WifiConfig, now: number): Promise<DoorOrder> {
	const names = localNames(wifi.host, hostname(), networkInterfaces());
	const authority = await readAuthority(config, names, now);
	const server = await readServerCertificate(config, authority, names, now);
	const { hosts, addresses } = namesOf(server.certificate);
	return {
		host: wifi.host,
		port: wifi.port,
		key: server.key,
		certificate: server.certificate + authority.certificate,
		names: [...hosts, ...addresses]
	};
}

/** Where the stable name is answered: private networks of this computer, never itself alone. */
function answeringInterfaces({ name }: WifiConfig): AnsweringInterface[] {
	if (name === 'off') return [];
	return Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(
			({ family, internal, address }) =>
				family === 'IPv4' &&
				!internal &&
				isPrivateAddress(address) &&
				(name === 'every' || name === address)
		)
		.map(({ address, netmask }) => ({ address, netmask }));
}

/** Nobody listens where the product was not started by scripts/serve.js: in tests, while developing. */
function tellListener(order: DoorOrder | null): Promise<DoorState> {
	return new Promise((resolve) => {
		const heard = process.emit(doorEvent as never, { order, report: resolve } as never);
		if (!heard) resolve(order === null ? 'closed' : 'unavailable');
	});
}
