import type { PairwiseTable } from './pairwise.ts';
import type { Places } from './places.ts';

/** The strongest path from one option (row) to another (column), in ballots; 0 where there is none. */
export type StrongestPaths = readonly (readonly number[])[];

/**
 * Schulze's paths (Markus Schulze, « A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method », 2011), by winning votes: a path is a chain of
 * wins, as strong as the fewest ballots for one of them. Steps: options cubed (Floyd and Warshall, 1962).
 */
export function strongestPaths(table: PairwiseTable): StrongestPaths {
	const paths = table.map((row, one) =>
		row.map((wins, other) => (wins > (table[other]?.[one] ?? 0) ? wins : 0))
	);
	for (const [through, second] of paths.entries()) {
		for (const [one, row] of paths.entries()) {
			const first = row[through] ?? 0;
			for (let other = 0; other < row.length; other += 1) {
				if (other === one || other === through || one === through) continue;
				row[other] = Math.max(row[other] ?? 0, Math.min(first, second[other] ?? 0));
			}
		}
	}
	return paths;
}

/**
 * The order that the strongest paths make: first those whom nobody beats, then those whom nobody
 * left beats, and so on. A Condorcet winner stands alone in the first place.
 */
export function placesByPaths(paths: StrongestPaths): Places {
	const places: number[][] = [];
	let left = paths.map((_, option) => option);
	while (left.length > 0) {
		const unbeaten = left.filter((option) =>
			left.every((other) => (paths[other]?.[option] ?? 0) <= (paths[option]?.[other] ?? 0))
		);
		places.push(unbeaten);
		left = left.filter((option) => !unbeaten.includes(option));
	}
	return places;
}
