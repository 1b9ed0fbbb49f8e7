import { refuseLine, wholeIn } from './preflib.ts';
import { type Line, optionsIn, type Parts, type Told } from './preflib-parts.ts';

/** A file in the format before 2022: numbers and names, three sums, then the orders. @throws Refusal with the line */
export function partsBefore(lines: readonly Line[], first: Line): Parts {
	const options = optionsIn(first.text, first.number);
	const names = new Map<number, string>();
	for (const { text, number } of lines.slice(1, options + 1)) {
		const [option = '', name] = text.split(/,(.*)/);
		if (name === undefined) throw refuseLine('preflib-bad-header', number);
		const own = wholeIn(option, 'preflib-bad-header', number);
		if (own < 1 || own > options) throw refuseLine('preflib-alternative-unknown', number);
		if (names.has(own)) throw refuseLine('preflib-alternative-named-twice', number);
		names.set(own, name.trim());
	}
	const sums = lines[options + 1];
	const [voters, , orders] = sums?.text.split(',') ?? [];
	if (sums === undefined || voters === undefined || orders === undefined) {
		throw refuseLine('preflib-bad-header', sums?.number ?? lines.at(-1)?.number ?? 1);
	}
	const toldIn = (text: string): Told => ({
		figure: wholeIn(text, 'preflib-bad-header', sums.number),
		line: sums.number
	});
	return {
		older: true,
		title: '',
		kind: null,
		options,
		names,
		voters: toldIn(voters),
		orders: toldIn(orders),
		ballots: lines.slice(options + 2).map(({ text, number }) => {
			const [count = '', order = ''] = text.split(/,(.*)/);
			return { count, order, line: number };
		})
	};
}
