import { Refusal } from '../../domain/refusal.ts';
import type { Clock } from '../clock.ts';
import type { Server } from '../server.ts';
import { AddressWindow } from './address-window.ts';
import { networkOf } from './network.ts';

/** Wrong codes a minute from one address: as many as it may ask about, and no room has so many. */
const allowed = 240;

class WrongCodes {
	readonly #counted: AddressWindow;
	/** The last request of each address that is under way. */
	readonly #turns = new Map<string, Promise<unknown>>();

	constructor(clock: Clock) {
		this.#counted = new AddressWindow(clock);
	}

	take<Outcome>(
		network: string,
		put: () => Promise<Outcome[]>,
		isWrong: (outcome: Outcome, index: number) => boolean
	): Promise<Outcome[]> {
		const before = this.#turns.get(network) ?? Promise.resolve();
		const turn = before.then(async () => {
			if (this.#counted.countOf(network) >= allowed) throw new Refusal('too-many-requests');
			const outcomes = await put();
			const wrong = outcomes.filter(isWrong).length;
			if (wrong > 0) this.#counted.add(network, wrong);
			return outcomes;
		});
		const done = turn
			.catch(() => undefined)
			.then(() => {
				if (this.#turns.get(network) === done) this.#turns.delete(network);
			});
		this.#turns.set(network, done);
		return turn;
	}
}

const counted = new WeakMap<Pick<Server, 'clock'>, WrongCodes>();

/**
 * Puts envelopes with codes, and counts those whose code was wrong against their address: else an
 * envelope would be the cheapest question about a code. One request of an address at a time, so
 * that a thousand at once are not all let through before the first is counted; a room of tablets
 * does not notice. An address that may not go on loses nothing: none of the request is looked at.
 * Memory only, and loopback is not limited, as for requests.
 *
 * @param address null where nobody unknown can send, such as a file in the office
 * @param isWrong whether an outcome says that a code was none, or had been used
 * @throws Refusal `too-many-requests`
 */
export function countingWrongCodes<Outcome>(
	server: Pick<Server, 'clock'>,
	address: string | null,
	put: () => Promise<Outcome[]>,
	isWrong: (outcome: Outcome, index: number) => boolean
): Promise<Outcome[]> {
	const network = address === null ? null : networkOf(address);
	if (network === null) return put();
	const codes = counted.get(server) ?? new WrongCodes(server.clock);
	counted.set(server, codes);
	return codes.take(network, put, isWrong);
}
