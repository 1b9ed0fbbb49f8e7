import type { CountedBallot } from './counted-ballot.ts';
import { type PrefLibBallots, type PrefLibKind, refuseLine, wholeIn } from './preflib.ts';
import { partsBefore } from './preflib-before.ts';
import { readOrder } from './preflib-order.ts';
import type { Line } from './preflib-parts.ts';
import { partsOfToday } from './preflib-today.ts';

/**
 * Reads ballots in a file of PrefLib, in the format of today (`# NUMBER ALTERNATIVES: 4`, then
 * `count: 1,2,{3,4}`) or in the one before 2022 (the number, the names, the sums, then
 * `count,1,2,{3,4}`). What the file says of itself has to be true of it: a file cut short is refused.
 *
 * @param extension kind of the file by its name, where the file does not say it itself
 * @throws Refusal of a PrefLibFault, with the line
 */
export function readPrefLib(text: string, extension: PrefLibKind | null = null): PrefLibBallots {
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\n|\r/)
		.map((line, index): Line => ({ text: line.trim(), number: index + 1 }))
		.filter((line) => line.text !== '');
	const [first] = lines;
	if (first === undefined) throw refuseLine('preflib-empty', 1);
	const parts = first.text.startsWith('#') ? partsOfToday(lines) : partsBefore(lines, first);
	const { title, options, names, voters, orders: told } = parts;
	const kind = parts.kind ?? extension;
	const orders = parts.ballots.map(({ count, order, line }): CountedBallot => {
		const votes = wholeIn(count, 'preflib-bad-count', line);
		if (votes === 0 && !parts.older) throw refuseLine('preflib-bad-count', line);
		return { count: votes, places: readOrder(order, kind, options, line) };
	});
	const total = orders.reduce((sum, { count }) => sum + count, 0);
	if (voters !== null && voters.figure !== total) {
		throw refuseLine('preflib-voters-do-not-add-up', voters.line);
	}
	if (told !== null && told.figure !== orders.length && told.figure !== differentOf(orders)) {
		throw refuseLine('preflib-orders-do-not-add-up', told.line);
	}
	const numbers = Array.from({ length: options }, (_, index) => index + 1);
	return {
		title,
		options: numbers.map(String),
		names: numbers.map((number) => names.get(number) ?? String(number)),
		ballots: orders.filter(({ count }) => count > 0)
	};
}

/** Some files write the same order on several lines, and tell how many different ones there are. */
function differentOf(orders: readonly CountedBallot[]): number {
	return new Set(orders.map(({ places }) => JSON.stringify(places))).size;
}
