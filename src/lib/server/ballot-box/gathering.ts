import { isRefusal } from '../../domain/refusal.ts';

interface Waiting<Item, Outcome> {
	readonly items: readonly Item[];
	readonly resolve: (outcomes: Outcome[]) => void;
	readonly reject: (error: unknown) => void;
}

/** How long the first of a batch waits for company. */
const gatheringMilliseconds = 3;

/** Items written together at most. */
const largestBatch = 1_000;

/**
 * Gathers what comes at the same time and hands it over as one batch, one batch after the other:
 * one commit for many callers, each of whom gets the outcomes of its own items. A batch refused by
 * name, as when the storage is full, is refused to all its callers; for any other fault the items of
 * each caller are written alone, so that nobody's fault is another's.
 */
export class Gathering<Item, Outcome> {
	readonly #write: (items: readonly Item[]) => Promise<Outcome[]>;
	#waiting: Waiting<Item, Outcome>[] = [];
	#running: Promise<void> | null = null;

	constructor(write: (items: readonly Item[]) => Promise<Outcome[]>) {
		this.#write = write;
	}

	/** Resolves when the items are written; outcomes in the order of the items. */
	add(items: readonly Item[]): Promise<Outcome[]> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ items, resolve, reject });
			this.#running ??= this.#run();
		});
	}

	/** Resolves when nothing waits any more. */
	async settled(): Promise<void> {
		while (this.#running !== null) await this.#running;
	}

	async #run(): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, gatheringMilliseconds));
		while (this.#waiting.length > 0) await this.#writeSome();
		this.#running = null;
	}

	async #writeSome(): Promise<void> {
		const callers: Waiting<Item, Outcome>[] = [];
		let count = 0;
		while (this.#waiting.length > 0 && (count === 0 || count < largestBatch)) {
			const next = this.#waiting.shift();
			if (next === undefined) break;
			callers.push(next);
			count += next.items.length;
		}
		await this.#writeFor(callers);
	}

	async #writeFor(callers: readonly Waiting<Item, Outcome>[]): Promise<void> {
		try {
			const outcomes = await this.#write(callers.flatMap((caller) => caller.items));
			let start = 0;
			for (const caller of callers) {
				caller.resolve(outcomes.slice(start, start + caller.items.length));
				start += caller.items.length;
			}
		} catch (error) {
			if (callers.length > 1 && !isRefusal(error)) {
				for (const caller of callers) await this.#writeFor([caller]);
			} else for (const caller of callers) caller.reject(error);
		}
	}
}
