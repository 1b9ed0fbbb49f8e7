import { parseArgs } from 'node:util';
import type { Fraction, TallyMethodName } from '../../domain/consultation/ballot-rules.ts';
import { methodNamed } from './methods.ts';

/** Something asked for on the command line that cannot be done, by name. */
export class BadOption extends Error {
	readonly code: string;

	constructor(code: string, place: string) {
		super(place);
		this.code = code;
	}
}

/** What was asked for, still in words. */
export interface Asked {
	readonly help: boolean;
	/** Folder from which the file is named. */
	readonly from: string;
	readonly file: string;
	readonly method: TallyMethodName;
	readonly values: Readonly<Partial<Record<string, string>>>;
}

const texts = [
	'ties',
	'seats',
	'total',
	'costs',
	'for',
	'blank',
	'against',
	'threshold',
	'base',
	'electorate',
	'quorum'
];

/** Reads the command line. @throws BadOption */
export function readCommand(words: readonly string[]): Asked {
	const text = { type: 'string' } as const;
	let parsed;
	try {
		parsed = parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				help: { type: 'boolean', short: 'h' },
				from: text,
				method: { type: 'string', short: 'm' },
				...Object.fromEntries(texts.map((name) => [name, text]))
			}
		});
	} catch (error) {
		throw new BadOption('bad-option', error instanceof Error ? error.message : '');
	}
	const { positionals } = parsed;
	const { help = false, from = '.', method: name, ...rest } = parsed.values;
	const values = rest as Readonly<Partial<Record<string, string>>>;
	if (help) return { help: true, from, file: '', method: 'majority', values };
	if (name === undefined) throw new BadOption('method-missing', '--method');
	const method = methodNamed(name);
	if (method === null) throw new BadOption('unknown-method', name);
	const [file, ...others] = positionals;
	if (file === undefined) throw new BadOption('file-missing', 'FILE');
	if (others.length > 0) throw new BadOption('several-files', 'FILE');
	return { help, from, file, method, values };
}

/** `2/3`, or `>1/2` for more than it. @throws BadOption */
export function shareOf(text: string, place: string): Fraction {
	const [, more, numerator, denominator] =
		/^\s*(>?)\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*$/.exec(text) ?? [];
	const share = {
		numerator: Number(numerator),
		denominator: Number(denominator),
		strict: more === '>'
	};
	if (!(share.denominator > 0) || share.numerator > share.denominator)
		throw new BadOption('bad-share', place);
	return share;
}

/** A whole number in digits. @throws BadOption */
export function wholeOf(text: string, place: string): number {
	if (!/^\s*\d{1,15}\s*$/.test(text)) throw new BadOption('bad-number', place);
	return Number(text);
}
