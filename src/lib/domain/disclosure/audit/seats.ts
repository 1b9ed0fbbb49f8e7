/** Households of one coalition and one more, as their variables; a variable twice is two households. */
export type Seats = readonly number[];

/** How many households each variable must have at least. */
export function leastOf(seats: Seats): Map<number, number> {
	const least = new Map<number, number>();
	for (const seat of seats) least.set(seat, (least.get(seat) ?? 0) + 1);
	return least;
}
