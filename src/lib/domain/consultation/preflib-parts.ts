import { refuseLine, type PrefLibKind, wholeIn } from './preflib.ts';

/** A table of pairs of all options is kept while counting. */
export const mostOptions = 1000;

/** A line that is not empty, trimmed. */
export interface Line {
	readonly text: string;
	readonly number: number;
}

/** A figure that the file gives of itself, and the line it stands on. */
export interface Told {
	readonly figure: number;
	readonly line: number;
}

/** All that stands before the orders, and the orders: how many, what, on which line. */
export interface Parts {
	/** In the format before 2022, whose files also list orders that nobody gave. */
	readonly older: boolean;
	readonly title: string;
	readonly kind: PrefLibKind | null;
	readonly options: number;
	readonly names: ReadonlyMap<number, string>;
	readonly voters: Told | null;
	readonly orders: Told | null;
	readonly ballots: readonly {
		readonly count: string;
		readonly order: string;
		readonly line: number;
	}[];
}

/** How many options there are. @throws Refusal with the line */
export function optionsIn(text: string, line: number): number {
	const options = wholeIn(text, 'preflib-bad-header', line);
	if (options > mostOptions) throw refuseLine('preflib-too-many-alternatives', line);
	return options;
}
