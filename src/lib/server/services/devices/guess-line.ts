import { Refusal } from '../../../domain/refusal.ts';

/** Between two guesses. */
const turnMilliseconds = 1_000;

/** Guesses that wait: a tablet gives up after some seconds, and would lose the token it is given then. */
const longestLine = 8;

/**
 * Where guesses wait for their turn, one a second, once there were too many. One network waits
 * once, so that whoever guesses without end keeps nobody else out.
 */
export class GuessLine {
	readonly #waiting = new Set<unknown>();
	#free: Promise<void> = Promise.resolve();

	/**
	 * Resolves when it is the turn of a network.
	 * @param network null when it is not known
	 * @throws Refusal `too-many-attempts` when it waits already, or the line is full
	 */
	async turn(network: string | null): Promise<void> {
		const place = network ?? Symbol();
		if (this.#waiting.has(place) || this.#waiting.size >= longestLine) {
			throw new Refusal('too-many-attempts');
		}
		this.#waiting.add(place);
		const turn = this.#free;
		this.#free = turn.then(
			() =>
				new Promise((resolve) => {
					setTimeout(resolve, turnMilliseconds).unref();
				})
		);
		await turn;
		this.#waiting.delete(place);
	}
}
