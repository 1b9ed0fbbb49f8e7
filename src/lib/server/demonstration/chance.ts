/** A number from 0 (included) to 1 (excluded), the next of a series. */
export type Chance = () => number;

/**
 * The same series for the same seed, on every machine: mulberry32 (T. Ettinger, 2017, public
 * domain). Good enough to scatter invented answers; never used for anything secret.
 */
export function seededChance(seed: number): Chance {
	let position = seed >>> 0;
	return () => {
		position = (position + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(position ^ (position >>> 15), position | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** The same elements in another order, drawn by a random key for each. */
export function shuffled<Element>(elements: readonly Element[], chance: Chance): Element[] {
	return elements
		.map((element) => ({ element, key: chance() }))
		.sort((a, b) => a.key - b.key)
		.map(({ element }) => element);
}
