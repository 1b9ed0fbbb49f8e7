/** After how long without anything written the order of arrival is removed. */
const pauseMilliseconds = 5_000;

/** After how long it is removed though there was no pause. */
const longestMilliseconds = 60_000;

/**
 * Tidies up in the next pause after something was written, and once a minute where there is none:
 * what is refused, or asked again, puts nothing off. A disk that is full or a reader in the way
 * is tried again a minute later.
 */
export class Tidying {
	readonly #tidy: () => Promise<void>;
	#pause: NodeJS.Timeout | null = null;
	#longest: NodeJS.Timeout | null = null;

	constructor(tidy: () => Promise<void>) {
		this.#tidy = tidy;
	}

	/** Something was written. */
	written(): void {
		if (this.#pause !== null) clearTimeout(this.#pause);
		this.#pause = this.#after(pauseMilliseconds);
		this.#longest ??= this.#after(longestMilliseconds);
	}

	/** Tidies up now. @throws what the storage says */
	async now(): Promise<void> {
		this.stop();
		try {
			await this.#tidy();
		} catch (error) {
			this.#longest ??= this.#after(longestMilliseconds);
			throw error;
		}
	}

	/** Waits for nothing any more. */
	stop(): void {
		if (this.#pause !== null) clearTimeout(this.#pause);
		if (this.#longest !== null) clearTimeout(this.#longest);
		this.#pause = null;
		this.#longest = null;
	}

	#after(milliseconds: number): NodeJS.Timeout {
		return setTimeout(() => {
			this.now().catch(() => undefined);
		}, milliseconds).unref();
	}
}
