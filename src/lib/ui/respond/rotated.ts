/** The same list from another starting point: `rotation` goes from 0 (unchanged) to 1 (excluded). */
export function rotated<Item>(list: readonly Item[], rotation: number): Item[] {
	const start = Math.floor(rotation * list.length);
	return [...list.slice(start), ...list.slice(0, start)];
}
