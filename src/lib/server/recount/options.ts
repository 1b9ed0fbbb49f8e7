import { parseArgs } from 'node:util';
import type {
	BallotQuestion,
	Fraction,
	TallyMethod,
	TallyMethodName,
	ThresholdBase,
	TieRule
} from '../../domain/consultation/ballot-rules.ts';
import type { PrefLibBallots } from '../../domain/consultation/preflib.ts';
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

/** The rule of counting that was asked for, in the codes of the file. @throws BadOption */
export function ruleOf(
	{ method: kind, values }: Asked,
	file: PrefLibBallots
): Omit<BallotQuestion, 'item'> {
	const codes = (name: string): readonly string[] | null => {
		const text = values[name];
		return text === undefined ? null : listIn(text).map((one) => codeOf(one, file, `--${name}`));
	};
	const order = codes('ties');
	const tie: TieRule = order === null ? { kind: 'stands' } : { kind: 'drawn', order };
	const method = methodOf(kind, values);
	if (kind === 'majority') {
		const sides = sidesIn(file);
		return {
			method,
			tie,
			sides: {
				for: codes('for') ?? sides.for,
				blank: codes('blank') ?? [],
				against: codes('against') ?? sides.against
			}
		};
	}
	if (kind !== 'budget-approval' && kind !== 'budget-equal-shares') return { method, tie };
	const { costs, total } = values;
	if (total === undefined) throw new BadOption('total-missing', '--total');
	if (costs === undefined) throw new BadOption('costs-missing', '--costs');
	const pairs = listIn(costs).map((one, index): [string, number] => {
		const [, name, cost = one] = /^(.*)=([^=]*)$/s.exec(one) ?? [];
		const code = name === undefined ? file.options[index] : codeOf(name, file, '--costs');
		if (code === undefined) throw new BadOption('unknown-alternative', '--costs');
		return [code, wholeOf(cost, '--costs')];
	});
	return {
		method,
		tie,
		budget: { total: wholeOf(total, '--total'), costs: Object.fromEntries(pairs) }
	};
}

/** Words by which a side is known, in the languages of the ballots and of most files. */
const sideWords = {
	for: ['for', 'yes', 'pour', 'oui', 'in favour', 'in favor', 'approve'],
	against: ['against', 'no', 'contre', 'non', 'reject']
};

/** The sides by the names of the alternatives; where these say nothing the first is for, the second against. */
function sidesIn({ options, names }: PrefLibBallots): {
	for: readonly string[];
	against: readonly string[];
} {
	const named = (words: readonly string[]): readonly string[] =>
		options.filter((_, index) => words.includes((names[index] ?? '').toLowerCase()));
	const found = { for: named(sideWords.for), against: named(sideWords.against) };
	const known = found.for.length > 0 && found.against.length > 0;
	return known ? found : { for: options.slice(0, 1), against: options.slice(1, 2) };
}

function methodOf(kind: TallyMethodName, values: Asked['values']): TallyMethod {
	switch (kind) {
		case 'majority':
			return {
				kind,
				threshold: shareOf(values['threshold'] ?? '>1/2', '--threshold'),
				base: baseOf(values['base'] ?? 'cast')
			};
		case 'plurality':
		case 'approval':
			return { kind, seats: wholeOf(values['seats'] ?? '1', '--seats') };
		default:
			return { kind };
	}
}

function baseOf(text: string): ThresholdBase {
	if (text === 'cast' || text === 'voters' || text === 'electorate') return text;
	throw new BadOption('bad-base', '--base');
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

function listIn(text: string): readonly string[] {
	if (text.trim().startsWith('[')) {
		try {
			const list: unknown = JSON.parse(text);
			if (Array.isArray(list)) return list.map(String);
		} catch {
			throw new BadOption('bad-list', text);
		}
	}
	return text.split(',').map((one) => one.trim());
}

/** An alternative by its name, else by its number. */
function codeOf(text: string, { options, names }: PrefLibBallots, place: string): string {
	const wanted = text.trim();
	const named = options.filter((_, index) => names[index] === wanted);
	const [code = options.find((option) => option === wanted)] = named.length === 1 ? named : [];
	if (code === undefined) throw new BadOption('unknown-alternative', place);
	return code;
}
