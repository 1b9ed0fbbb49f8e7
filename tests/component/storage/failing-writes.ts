type Write = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;

const methods = ['add', 'put', 'delete'] as const;

/** How a write can go wrong: the browser refuses it, or gives the whole transaction up. */
export type Failure = 'throws' | 'aborts' | 'full';

/**
 * Lets the write with this number (from 0) fail, whatever it writes.
 * @returns what puts the browser right again, and says whether that write was reached
 */
export function failWrite(number: number, failure: Failure): () => boolean {
	const prototype = IDBObjectStore.prototype as unknown as Record<string, Write>;
	const originals = methods.map((method) => [method, prototype[method]] as const);
	let seen = 0;
	for (const [method, original] of originals) {
		prototype[method] = function (this: IDBObjectStore, ...given) {
			if (seen++ === number) {
				if (failure === 'throws') throw new DOMException('', 'UnknownError');
				if (failure === 'full') throw new DOMException('', 'QuotaExceededError');
				this.transaction.abort();
			}
			if (original === undefined) throw new Error(`no ${method}`);
			return original.apply(this, given);
		};
	}
	return () => {
		for (const [method, original] of originals) {
			if (original !== undefined) prototype[method] = original;
		}
		return seen > number;
	};
}
