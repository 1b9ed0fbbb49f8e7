import { allocate } from './allocation.ts';
import type { Reading } from './portrait.ts';

/** One leaf of the tree: its households and how favourably it answers (0 as the others). */
export interface Leaf {
	readonly households: number;
	readonly leaning: number;
}

/** Where a leaf says a pole exactly (privacy rules, section 2, margin 3): from 4 to n − 4. */
const saidFrom = 4;

/** A pole « souvent » said with both other answers apart needs more than 6 beside it. */
const restFrom = 7;

/**
 * Cuts the counts of one item over the leaves, in proportion to their size and leaning, and inside
 * what is said exactly wherever the total is large enough for every leaf to have 4.
 */
export function splitReading(
	total: Reading,
	leaves: readonly Leaf[],
	reversed: boolean
): Reading[] {
	const least = (count: number): number => (count >= saidFrom * leaves.length ? saidFrom : 0);
	const leastSome = least(total.some);
	const leastNone = least(total.none);
	const besideOften = Math.max(
		leastSome + leastNone,
		total.some + total.none >= restFrom * leaves.length ? restFrom : 0
	);
	const often = allocate(
		total.often,
		leaves.map(({ households, leaning }) => ({
			weight: households * (reversed ? 1 - leaning : 1 + leaning),
			least: least(total.often),
			most: households - besideOften
		}))
	);
	const none = allocate(
		total.none,
		leaves.map(({ households, leaning }, index) => ({
			weight: households * (reversed ? 1 + leaning : 1 - leaning),
			least: leastNone,
			most: households - (often[index] ?? 0) - leastSome
		}))
	);
	return leaves.map(({ households }, index) => {
		const [high, low] = [often[index] ?? 0, none[index] ?? 0];
		return { often: high, some: households - high - low, none: low };
	});
}
