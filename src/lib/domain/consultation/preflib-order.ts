import { type PrefLibKind, refuseLine } from './preflib.ts';

const place = /(\d+)|\{([\d,]*)\}/g;
const order = /^(?:(?:\d+|\{(?:\d+(?:,\d+)*)?\})(?:,(?:\d+|\{(?:\d+(?:,\d+)*)?\}))*,?)?$/;

/**
 * One order as PrefLib writes it: `1,2,{3,4}`, best first, those of one place in braces; nothing, or
 * empty braces, is a blank ballot. Of categories the last stands for what is not named.
 *
 * @param options how many there are
 * @throws Refusal with the line
 */
export function readOrder(
	text: string,
	kind: PrefLibKind | null,
	options: number,
	line: number
): string[][] {
	const written = text.replace(/\s/g, '');
	if (!order.test(written)) throw refuseLine('preflib-bad-ballot', line);
	const places = [...written.matchAll(place)].map(([, one, several]) =>
		one === undefined ? (several ?? '').split(',').filter((number) => number !== '') : [one]
	);
	const numbers = places.flat().map(Number);
	if (numbers.some((number) => number < 1 || number > options)) {
		throw refuseLine('preflib-alternative-unknown', line);
	}
	if (new Set(numbers).size !== numbers.length) {
		throw refuseLine('preflib-alternative-twice-on-ballot', line);
	}
	const strict = kind === 'soc' || kind === 'soi';
	if (strict && places.some(({ length }) => length > 1)) {
		throw refuseLine('preflib-tie-in-strict-order', line);
	}
	if ((kind === 'soc' || kind === 'toc') && numbers.length !== options) {
		throw refuseLine('preflib-order-incomplete', line);
	}
	return (kind === 'cat' ? places.slice(0, -1) : places)
		.filter(({ length }) => length > 0)
		.map((together) => together.map((number) => String(Number(number))));
}
