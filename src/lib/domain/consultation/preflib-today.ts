import { prefLibKinds, refuseLine, wholeIn } from './preflib.ts';
import { type Line, mostOptions, optionsIn, type Parts, type Told } from './preflib-parts.ts';

/** A file in the format of 2022: what it says of itself on lines with a hash. @throws Refusal with the line */
export function partsOfToday(lines: readonly Line[]): Parts {
	const told = new Map<string, string>();
	const figures = new Map<string, Told>();
	const names = new Map<number, string>();
	const ballots: Parts['ballots'][number][] = [];
	let last: Line | undefined;
	for (const line of lines) {
		const { text, number } = line;
		if (!text.startsWith('#')) {
			const [count = '', order] = text.split(/:(.*)/);
			if (order === undefined) throw refuseLine('preflib-bad-ballot', number);
			ballots.push({ count, order, line: number });
			continue;
		}
		const [key = '', value = ''] = text
			.slice(1)
			.split(/:(.*)/)
			.map((part) => part.trim());
		const named = /^ALTERNATIVE NAME (\d+)$/.exec(key)?.[1];
		if (named !== undefined) {
			const option = wholeIn(named, 'preflib-bad-header', number);
			if (names.has(option)) throw refuseLine('preflib-alternative-named-twice', number);
			if (option < 1) throw refuseLine('preflib-alternative-unknown', number);
			names.set(option, value);
			last = line;
		} else if (key.startsWith('NUMBER ')) {
			const figure =
				key === 'NUMBER ALTERNATIVES'
					? optionsIn(value, number)
					: wholeIn(value, 'preflib-bad-header', number);
			figures.set(key, { figure, line: number });
		} else {
			told.set(key, value);
		}
	}
	const options = figures.get('NUMBER ALTERNATIVES')?.figure ?? names.size;
	if (options > mostOptions) throw refuseLine('preflib-too-many-alternatives', last?.number ?? 1);
	if ([...names.keys()].some((name) => name > options)) {
		throw refuseLine('preflib-alternative-unknown', last?.number ?? 1);
	}
	return {
		older: false,
		title: told.get('TITLE') ?? '',
		kind: prefLibKinds.find((kind) => kind === told.get('DATA TYPE')) ?? null,
		options,
		names,
		voters: figures.get('NUMBER VOTERS') ?? null,
		orders: figures.get('NUMBER UNIQUE ORDERS') ?? figures.get('NUMBER UNIQUE PREFERENCES') ?? null,
		ballots
	};
}
