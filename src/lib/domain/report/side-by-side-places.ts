import { rangeOf, type Range } from '../disclosure/range.ts';
import type { Said } from '../disclosure/said.ts';

/** An option, and what is said of how many chose it. */
export interface SaidOption {
	readonly option: string;
	readonly said: Said;
}

/**
 * Every place, from 1, that each option may have, over all counts that the words allow. What is
 * equal stands together on all the places it covers: two first are 1 to 2 each, since nothing tells
 * one before the other.
 *
 * Both ends are reached by some count: the best where this option has its largest count and all
 * others their smallest, the worst the other way round. The options' ranges are taken as independent,
 * so that the places are never narrower than they are.
 */
export function placesOfSaid(options: readonly SaidOption[], base: number): Map<string, Range> {
	const ranges = options.map(({ said }) => rangeOf(said, base));
	return new Map(
		options.map(({ option }, index) => {
			const own = ranges[index] ?? { from: 0, to: base };
			const others = ranges.filter((_, other) => other !== index);
			return [
				option,
				{
					from: 1 + others.filter(({ from }) => from > own.to).length,
					to: 1 + others.filter(({ to }) => to >= own.from).length
				}
			];
		})
	);
}

/** The same of a published order, where a tie covers as many places as it holds options. */
export function placesOfOrder(places: readonly (readonly string[])[]): Map<string, Range> {
	const found = new Map<string, Range>();
	for (const codes of places) {
		const place = { from: found.size + 1, to: found.size + codes.length };
		for (const code of codes) found.set(code, place);
	}
	return found;
}
