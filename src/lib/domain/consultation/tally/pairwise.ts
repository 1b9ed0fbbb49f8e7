import type { NumberedBallots } from './ballots.ts';

/** How many ballots put one option (row) before another (column). */
export type PairwiseTable = readonly (readonly number[])[];

/**
 * Compares every two options on every ballot (Condorcet, 1785). What a ballot does not name stands
 * after all it names; what stands in one place is preferred by nobody. Steps: kinds of ballots times
 * options squared.
 */
export function comparePairs({ options, ballots }: NumberedBallots): PairwiseTable {
	const table = options.map(() => options.map(() => 0));
	const placeOf = new Int32Array(options.length);
	for (const { count, places } of ballots) {
		placeOf.fill(places.length);
		for (const [place, together] of places.entries()) {
			for (const option of together) placeOf[option] = place;
		}
		for (const [place, together] of places.entries()) {
			for (const option of together) {
				const row = table[option] ?? [];
				for (let other = 0; other < row.length; other += 1) {
					if ((placeOf[other] ?? 0) > place) row[other] = (row[other] ?? 0) + count;
				}
			}
		}
	}
	return table;
}

/** The one option that wins against each of the others, if there is one. */
export function condorcetWinner(table: PairwiseTable): number | null {
	const winner = table.findIndex((row, option) =>
		row.every((wins, other) => option === other || wins > (table[other]?.[option] ?? 0))
	);
	return winner < 0 ? null : winner;
}
