import { compare, type Rational } from './rational.ts';

/** Options by their numbers, best first; what stands together in one list is a tie. */
export type Places = readonly (readonly number[])[];

/**
 * Options by what each got, most first. Equal ones follow the order that was drawn, or stand together
 * in the order of the ballot.
 *
 * @param drawn for each option its place in the order drawn; null where ties stand
 */
export function placesByScore(
	scores: readonly Rational[],
	drawn: readonly number[] | null
): Places {
	const order = scores
		.map((score, option) => ({ score, option }))
		.sort((one, other) => compare(other.score, one.score) || one.option - other.option);
	const places: number[][] = [];
	let last: Rational | null = null;
	for (const { score, option } of order) {
		if (last !== null && compare(score, last) === 0) places.at(-1)?.push(option);
		else places.push([option]);
		last = score;
	}
	return settled(places, drawn);
}

/** Ties taken apart by the order that was drawn; as they are where ties stand. */
export function settled(places: Places, drawn: readonly number[] | null): Places {
	if (drawn === null) return places;
	return places.flatMap((place) =>
		place
			.toSorted((one, other) => (drawn[one] ?? 0) - (drawn[other] ?? 0))
			.map((option) => [option])
	);
}

/**
 * Who gets the seats, place by place: all of a place for whom there are seats left. A place with more
 * options than seats left is tied, and gets none. Both in the order of the ballot.
 */
export function seatedOf(
	places: Places,
	seats: number
): { readonly chosen: readonly number[]; readonly tied: readonly number[] } {
	const chosen: number[] = [];
	const inOrder = (options: readonly number[]): number[] =>
		options.toSorted((one, other) => one - other);
	for (const place of places) {
		const left = seats - chosen.length;
		if (left === 0) break;
		if (place.length > left) return { chosen: inOrder(chosen), tied: inOrder(place) };
		chosen.push(...place);
	}
	return { chosen: inOrder(chosen), tied: [] };
}
