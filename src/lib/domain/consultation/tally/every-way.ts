/** What every way of settling ties comes to. */
export interface Ways {
	/** In all of them. */
	readonly always: readonly number[];
	/** In some and not in all. */
	readonly sometimes: readonly number[];
}

interface Step<State> {
	readonly start: State;
	/** States after the next choice, one for each way of making it; none when it is over. */
	readonly next: (state: State) => readonly State[];
	readonly fundedIn: (state: State) => readonly number[];
	/** Two states of one name go on alike. */
	readonly nameOf: (state: State) => string;
	/** All that could still be added to a state. */
	readonly possibleIn: (state: State) => readonly number[];
}

/** States beyond which ways are not followed. */
const mostStates = 2048;

/**
 * Follows every way of settling ties to its end. Where there are too many, what was chosen before the
 * first tie is sure, and all that could still come is not. At most 2,048 states.
 */
export function followWays<State>(step: Step<State>): Ways {
	const { start, next, fundedIn, nameOf, possibleIn } = step;
	let before = start;
	let ways = next(before);
	while (ways.length === 1 && ways[0] !== undefined) {
		before = ways[0];
		ways = next(before);
	}
	const ends: (readonly number[])[] = [];
	const seen = new Set<string>();
	const pending = [before];
	for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
		const name = nameOf(state);
		if (seen.has(name)) continue;
		seen.add(name);
		if (seen.size > mostStates) {
			return { always: fundedIn(before), sometimes: possibleIn(before) };
		}
		const after = next(state);
		if (after.length === 0) ends.push(fundedIn(state));
		pending.push(...after);
	}
	const some = new Set(ends.flat());
	const always = [...some].filter((option) => ends.every((end) => end.includes(option)));
	return { always, sometimes: [...some].filter((option) => !always.includes(option)) };
}
