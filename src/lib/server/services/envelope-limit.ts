import { isIP } from 'node:net';
import type { Clock } from '../clock.ts';
import type { Server } from '../server.ts';

/** Requests a minute from one address: forty tablets of one common room share one, with room to spare. */
const requests = 1_200;
const window = 60_000;

/** Addresses counted at a time; a flood of others starts the count anew rather than fill the memory. */
const addresses = 10_000;

/** Counts a request. Null when it is allowed, else seconds until the next one would be. */
type EnvelopeLimit = (address: string) => number | null;

/**
 * How often one address may send envelopes. In memory only, unlike the other limits: the address a
 * response came from is never written anywhere. Loopback is not limited: a proxy on the same
 * machine hides the addresses behind it.
 */
function createEnvelopeLimit(clock: Clock): EnvelopeLimit {
	const counts = new Map<string, number>();
	let started = 0;
	return (address) => {
		const now = clock();
		if (now - started >= window || now < started || counts.size > addresses) {
			counts.clear();
			started = now;
		}
		const from = network(address);
		if (from === null) return null;
		const count = (counts.get(from) ?? 0) + 1;
		counts.set(from, count);
		return count <= requests ? null : Math.max(1, Math.ceil((started + window - now) / 1_000));
	};
}

const limits = new WeakMap<Pick<Server, 'clock'>, EnvelopeLimit>();

/** Counts a request to this server, as `EnvelopeLimit` says. */
export function takeEnvelopeRequest(server: Pick<Server, 'clock'>, address: string): number | null {
	const limit = limits.get(server) ?? createEnvelopeLimit(server.clock);
	limits.set(server, limit);
	return limit(address);
}

/** One IPv4 address, or the /64 network one household or hall has of IPv6; null for loopback. */
function network(address: string): string | null {
	const plain = address.replace(/^::ffff:/i, '');
	if (plain === '::1' || plain.startsWith('127.')) return null;
	return isIP(plain) === 6 ? plain.split(':', 4).join(':') : plain;
}
