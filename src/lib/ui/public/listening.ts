/** What the pages need of whoever reads aloud. */
interface Reader {
	/** Which sentence is being read; null at rest. */
	readonly spoken: number | null;
	start(sentences: readonly string[]): void;
	stop(): void;
}

/** Undefined until it is known; null where this device has no voice of the language. */
export type Listening = Reader | null | undefined;
