import type { Clock } from '../clock.ts';
import type { Server } from '../server.ts';
import { networkOf } from './network.ts';

/** Requests a minute from one address: forty tablets of one common room share one, with room to spare. */
const allowed = { envelopes: 1_200, codes: 240 } as const;

type Kind = keyof typeof allowed;

const window = 60_000;

/** Addresses counted at a time; a flood of others starts the count anew rather than fill the memory. */
const addresses = 10_000;

/** Counts a request. Null when it is allowed, else seconds until the next one would be. */
type RequestLimit = (address: string) => number | null;

/**
 * How often one address may send envelopes, or ask about codes. In memory only, unlike the other
 * limits: the address a response came from is never written anywhere. Loopback is not limited.
 */
function createLimit(clock: Clock, requests: number): RequestLimit {
	const counts = new Map<string, number>();
	let started = 0;
	return (address) => {
		const now = clock();
		if (now - started >= window || now < started || counts.size > addresses) {
			counts.clear();
			started = now;
		}
		const from = networkOf(address);
		if (from === null) return null;
		const count = (counts.get(from) ?? 0) + 1;
		counts.set(from, count);
		return count <= requests ? null : Math.max(1, Math.ceil((started + window - now) / 1_000));
	};
}

const limits: Readonly<Record<Kind, WeakMap<Pick<Server, 'clock'>, RequestLimit>>> = {
	envelopes: new WeakMap(),
	codes: new WeakMap()
};

/** Counts a request with envelopes to this server, as `RequestLimit` says. */
export function takeEnvelopeRequest(server: Pick<Server, 'clock'>, address: string): number | null {
	return take('envelopes', server, address);
}

/** Counts a question about a code to this server, as `RequestLimit` says. */
export function takeCodeRequest(server: Pick<Server, 'clock'>, address: string): number | null {
	return take('codes', server, address);
}

function take(kind: Kind, server: Pick<Server, 'clock'>, address: string): number | null {
	const limit = limits[kind].get(server) ?? createLimit(server.clock, allowed[kind]);
	limits[kind].set(server, limit);
	return limit(address);
}
