import type { Option, Parts } from './definition.ts';
import { longest, most } from './limits.ts';
import type { Reader } from './reader.ts';

type PricedOption = Option & { readonly cost: number };

function readOptionFields(reader: Reader): Option {
	return {
		code: reader.field('code').code(),
		label: reader.field('label').localized(longest.label)
	};
}

function refuseSameCodes(reader: Reader, options: readonly Option[], apart?: Option): void {
	const seen = new Set(apart === undefined ? [] : [apart.code]);
	options.forEach(({ code }, index) => {
		if (seen.has(code)) {
			throw reader.refuse('duplicate-option', `${reader.place}[${index}].code`);
		}
		seen.add(code);
	});
}

/** One option and nothing else. */
export function readOption(reader: Reader): Option {
	const option = readOptionFields(reader);
	reader.done();
	return option;
}

/** The options of a question, each with a code of its own, `apart` included. */
export function readOptions(reader: Reader, apart?: Option): readonly Option[] {
	const list = reader.list(most.options);
	if (list.length < 2) throw reader.refuse('invalid-shape');
	const options = list.map(readOption);
	refuseSameCodes(reader, options, apart);
	return options;
}

/** The themes of a comment, at least one, each with a code of its own. */
export function readThemes(reader: Reader): readonly Option[] {
	const list = reader.list(most.themes);
	if (list.length === 0) throw reader.refuse('invalid-shape');
	const themes = list.map(readOption);
	refuseSameCodes(reader, themes);
	return themes;
}

/** The projects of a budget, each with its cost in whole dollars. */
export function readPricedOptions(reader: Reader, largest: number): readonly PricedOption[] {
	const list = reader.list(most.options);
	if (list.length < 2) throw reader.refuse('invalid-shape');
	const options = list.map((item): PricedOption => {
		const option = { ...readOptionFields(item), cost: item.field('cost').whole(1, largest) };
		item.done();
		return option;
	});
	refuseSameCodes(reader, options);
	return options;
}

/** Three lists of codes in which each option stands once; the two poles are never empty. */
export function readParts(reader: Reader, options: readonly Option[]): Parts {
	const read = (name: keyof Parts): string[] =>
		reader
			.field(name)
			.list(most.options)
			.map((item) => item.code());
	const parts = { often: read('often'), some: read('some'), none: read('none') };
	reader.done();
	const named = [...parts.often, ...parts.some, ...parts.none];
	const once = new Set(named).size === named.length && named.length === options.length;
	const all = options.every(({ code }) => named.includes(code));
	if (!once || !all || parts.often.length === 0 || parts.none.length === 0) {
		throw reader.refuse('parts-do-not-partition');
	}
	return parts;
}
