import type { Clock } from '../clock.ts';

const window = 60_000;

/** Networks counted at a time; a flood of others starts the count anew rather than fill the memory. */
const networks = 10_000;

/**
 * Counts a minute at a time for each network. In memory only, unlike the other limits: the address
 * a response came from is never written anywhere.
 */
export class AddressWindow {
	readonly #clock: Clock;
	readonly #counts = new Map<string, number>();
	#started = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** What was counted for a network in this minute. */
	countOf(network: string): number {
		const now = this.#clock();
		if (now - this.#started >= window || now < this.#started || this.#counts.size > networks) {
			this.#counts.clear();
			this.#started = now;
		}
		return this.#counts.get(network) ?? 0;
	}

	/** Counts so many more. @returns the count with them */
	add(network: string, more: number): number {
		const count = this.countOf(network) + more;
		this.#counts.set(network, count);
		return count;
	}

	/** Seconds until the next minute, at least 1. */
	secondsLeft(): number {
		return Math.max(1, Math.ceil((this.#started + window - this.#clock()) / 1_000));
	}
}
