import type { Clock } from '../clock.ts';
import type { Server } from '../server.ts';
import { AddressWindow } from './address-window.ts';
import { networkOf } from './network.ts';

/** Requests a minute from one address: forty tablets of one common room share one, with room to spare. */
export const requestsAMinute = { envelopes: 1_200, codes: 240, exports: 60 } as const;

type Kind = keyof typeof requestsAMinute;

/** Counts a request. Null when it is allowed, else seconds until the next one would be. */
type RequestLimit = (address: string) => number | null;

/** How often one address may send envelopes, ask about codes, or take files away. Loopback is not limited. */
function createLimit(clock: Clock, requests: number): RequestLimit {
	const counted = new AddressWindow(clock);
	return (address) => {
		const from = networkOf(address);
		if (from === null) return null;
		return counted.add(from, 1) <= requests ? null : counted.secondsLeft();
	};
}

const limits: Readonly<Record<Kind, WeakMap<Pick<Server, 'clock'>, RequestLimit>>> = {
	envelopes: new WeakMap(),
	codes: new WeakMap(),
	exports: new WeakMap()
};

/** Counts a request with envelopes to this server, as `RequestLimit` says. */
export function takeEnvelopeRequest(server: Pick<Server, 'clock'>, address: string): number | null {
	return take('envelopes', server, address);
}

/** Counts a question about a code to this server, as `RequestLimit` says. */
export function takeCodeRequest(server: Pick<Server, 'clock'>, address: string): number | null {
	return take('codes', server, address);
}

/** Counts a request for a file of a publication to this server, as `RequestLimit` says. */
export function takeExportRequest(server: Pick<Server, 'clock'>, address: string): number | null {
	return take('exports', server, address);
}

function take(kind: Kind, server: Pick<Server, 'clock'>, address: string): number | null {
	const limit = limits[kind].get(server) ?? createLimit(server.clock, requestsAMinute[kind]);
	limits[kind].set(server, limit);
	return limit(address);
}
