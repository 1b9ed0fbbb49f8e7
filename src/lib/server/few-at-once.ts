/** Runs work at once with some others at most; the rest waits for its turn, first come, first served. */
export type FewAtOnce = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** @param most pieces of work under way at a time */
export function fewAtOnce(most: number): FewAtOnce {
	let free = most;
	const waiting: (() => void)[] = [];
	return async (work) => {
		if (free > 0) free -= 1;
		// Whoever ends hands the place on: nobody who comes meanwhile takes it.
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next === undefined) free += 1;
			else next();
		}
	};
}
