import type { Ballots } from './tally/ballots.ts';

/** What is written about ballots, besides themselves. */
export interface PrefLibHeading {
	/** Name of the file without its ending. */
	readonly file: string;
	readonly title: string;
	/** Day of the count, ISO 8601. */
	readonly day: string;
	/** Names of the options by their codes; the code where there is none. */
	readonly names?: Readonly<Record<string, string>>;
}

/** A file of PrefLib: its kind is the ending of its name. */
export interface PrefLibFile {
	readonly kind: 'soi' | 'toi';
	readonly text: string;
}

/**
 * Writes ballots in the format of PrefLib, for a recount by other software: options numbered in the
 * order of the ballot, ballots alike together, the most frequent first and never in the order of their
 * coming; a blank ballot is `{}`. Ties make it `toi`.
 */
export function writePrefLib(
	{ options, ballots }: Ballots,
	{ file, title, day, names = {} }: PrefLibHeading
): PrefLibFile {
	const numbers = new Map(options.map((option, index) => [option, index + 1]));
	const alike = new Map<string, number>();
	let voters = 0;
	for (const { count, places } of ballots) {
		const order = places
			.filter(({ length }) => length > 0)
			.map((place) => placeOf(place.map((option) => numbers.get(option) ?? 0)))
			.join(',');
		alike.set(order, (alike.get(order) ?? 0) + count);
		voters += count;
	}
	const kind = [...alike.keys()].some((order) => order.includes('{')) ? 'toi' : 'soi';
	const lines = [...alike].sort(
		([one, few], [other, many]) => many - few || (one < other ? -1 : one > other ? 1 : 0)
	);
	const heading = [
		`FILE NAME: ${onOneLine(file)}.${kind}`,
		`TITLE: ${onOneLine(title)}`,
		'DESCRIPTION: ',
		`DATA TYPE: ${kind}`,
		'MODIFICATION TYPE: original',
		'RELATES TO: ',
		'RELATED FILES: ',
		`PUBLICATION DATE: ${onOneLine(day)}`,
		`MODIFICATION DATE: ${onOneLine(day)}`,
		`NUMBER ALTERNATIVES: ${options.length}`,
		`NUMBER VOTERS: ${voters}`,
		`NUMBER UNIQUE ORDERS: ${alike.size}`,
		...options.map((option, index) => {
			const name = Object.hasOwn(names, option) ? names[option] : undefined;
			return `ALTERNATIVE NAME ${index + 1}: ${onOneLine(name ?? option)}`;
		})
	];
	const orders = lines.map(([order, count]) => `${count}: ${order === '' ? '{}' : order}`);
	return { kind, text: [...heading.map((line) => `# ${line}`), ...orders, ''].join('\n') };
}

function placeOf(place: readonly number[]): string {
	const rising = place.toSorted((one, other) => one - other).join(',');
	return place.length === 1 ? rising : `{${rising}}`;
}

/** Nothing in a name makes a line of its own. */
function onOneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
