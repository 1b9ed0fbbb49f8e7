/** The choices of a ranking, first to last: what a touch does to them. */
export function chooseNext(order: readonly string[], code: string, places: number): string[] {
	if (order.includes(code) || order.length >= places) return [...order];
	return [...order, code];
}

/** Removing closes the gap. */
export function remove(order: readonly string[], code: string): string[] {
	return order.filter((chosen) => chosen !== code);
}

/** One place up (−1) or down (+1); at the end of the list nothing moves. */
export function moveBy(order: readonly string[], code: string, by: -1 | 1): string[] {
	const from = order.indexOf(code);
	const to = from + by;
	if (from === -1 || to < 0 || to >= order.length) return [...order];
	const moved = remove(order, code);
	moved.splice(to, 0, code);
	return moved;
}
