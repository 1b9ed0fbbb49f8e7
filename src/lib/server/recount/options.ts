import type {
	BallotQuestion,
	TallyMethod,
	TallyMethodName,
	ThresholdBase,
	TieRule
} from '../../domain/consultation/ballot-rules.ts';
import type { PrefLibBallots } from '../../domain/consultation/preflib.ts';
import { type Asked, BadOption, shareOf, wholeOf } from './command.ts';

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
