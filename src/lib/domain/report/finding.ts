import type { Group, Table } from '../disclosure/release.ts';
import type { Said } from '../disclosure/said.ts';
import type { Verdict } from './comparison-verdict.ts';

/** The two ends of a scale, or yes and no. */
export type Pole = 'often' | 'none';

/** One sentence of the letter, as data: the words are put at the edge, in the reader's language. */
export interface Finding {
	/** Question id. */
	readonly item: string;
	readonly pole: Pole;
	/** What is said of the pole. */
	readonly said: Said;
	readonly base: number;
	readonly tone: 'well' | 'worry';
	readonly table: Table;
}

/** One option of a preference, with its place; equal said values carry the same place. */
export interface Wanted {
	readonly item: string;
	readonly option: string;
	readonly place: number;
	readonly tied: boolean;
	readonly said: Said;
	readonly base: number;
}

/**
 * What changed since another release of the same item, from what is said only.
 * `up`/`down` only when every count that the words allow would make it so, after correction for
 * the number of tests; `same` when every one puts the whole interval of the difference within ten
 * in a hundred; else `cannot-say`.
 */
export interface Change {
	readonly item: string;
	readonly pole: Pole;
	readonly before: { readonly said: Said; readonly base: number };
	readonly now: { readonly said: Said; readonly base: number };
	readonly verdict: 'up' | 'down' | 'same' | 'cannot-say';
	/** How much, in the words that comparisons between groups use. */
	readonly degree: Verdict;
	/** Changes tested in this group, over which it was corrected. */
	readonly tests: number;
}

/** What the committee reads of one group. */
export interface Letter {
	readonly group: Group;
	/** Best news first; the page shows two. */
	readonly well: readonly Finding[];
	/** Worst news first; the page shows two. */
	readonly worry: readonly Finding[];
	readonly wanted: readonly Wanted[];
	readonly changes: readonly Change[];
	/** What is not published and why: about head counts, but for what the audit withdrew. */
	readonly withheld: readonly {
		readonly what: 'group' | 'breakdown' | 'order' | 'comparison' | 'dimensions' | 'comments';
		readonly id: string | null;
		/** Of an order: the fewest responses of which it is said. */
		readonly least?: number;
		readonly reason:
			| 'too-few-responses'
			| 'fewer-than-two-classes'
			/** The whole has too few responses to be cut once more, beside its sites. */
			| 'too-few-for-further'
			/** The audit could not show that a breakdown protects everybody. */
			| 'withdrawn'
			/** An order is said of the whole group alone. */
			| 'whole-only'
			| 'no-readers';
	}[];
}
