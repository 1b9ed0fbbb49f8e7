import type { Localized, Option, Question } from '../../domain/questionnaire/definition.ts';
import type { Core } from '../../domain/questionnaire/kinds/kind.ts';
import { limitsOfAnswer } from './limits-of-answer.ts';
import { type Choice, type ChoiceList, codesByName, type Lists } from './lists.ts';
import { codeOf, freeCode } from './codes.ts';
import type { QuestionRow } from './question-core.ts';
import type { Reading } from './reading.ts';
import { guessedParts, hasReadyWords, nonAnswerOf, yesAndNo } from './recognised.ts';
import type { RowType } from './row-type.ts';
import type { WhyCode } from './why.ts';

type ListType = Extract<RowType, { kind: 'list' }>;

/** A question that was taken, and what conditions and the report need to know of it. */
export interface TakenQuestion {
	readonly question: Question;
	readonly codes: ReadonlyMap<string, string>;
	readonly lists: readonly ChoiceList[];
	/** Parts of the limit of the row that were carried: nothing more is said of them. */
	readonly constraint: 'carried' | 'not-carried';
}

/** What is asked: the row, what all questions have, and how the file is read. */
export interface Asked {
	readonly reading: Reading;
	readonly lists: Lists;
	readonly source: QuestionRow;
	readonly core: Core;
}

const otherWords: Localized = {
	fr: 'Autre',
	en: 'Other',
	es: 'Otro',
	ar: 'غير ذلك',
	ht: 'Lòt',
	'zh-Hans': '其他',
	pt: 'Outro',
	de: 'Andere'
};

/** A question answered from a list, as the kind it is here; or why it cannot be one. */
export function listQuestion(type: ListType, asked: Asked): TakenQuestion | WhyCode {
	const { reading, lists, source } = asked;
	const list = lists.find(type.list);
	if (list === undefined) return 'unknown-list';
	const choices = type.other ? withOther(list.choices, asked) : list.choices;
	if (choices.length < 2) return 'too-few-options';
	if (type.other)
		reading.report.add('other-text', source.row.place('type'), source.row.text('type'));
	const taken = questionOf(type, choices, asked);
	if (taken.question === null) return 'too-few-options';
	return { ...taken, question: taken.question, lists: [list] };
}

interface Built {
	readonly question: Question | null;
	readonly codes: ReadonlyMap<string, string>;
	readonly constraint: 'carried' | 'not-carried';
}

function questionOf(type: ListType, choices: readonly Choice[], asked: Asked): Built {
	if (type.asks === 'one') return oneOf(type, choices, asked);
	const { core, source } = asked;
	const codes = codesByName(choices);
	const options = choices.map(({ option }) => option);
	if (type.asks === 'order') {
		const places = source.fields.whole('places') ?? options.length;
		return {
			question: {
				...core,
				kind: 'ranking',
				options,
				places: Math.min(Math.max(places, 2), options.length)
			},
			codes,
			constraint: 'not-carried'
		};
	}
	const budget = source.fields.word('kind') === 'budget' ? budgetOf(choices, asked) : null;
	if (budget !== null) return { question: budget, codes, constraint: 'not-carried' };
	return severalOf(options, codes, asked);
}

function budgetOf(choices: readonly Choice[], { core, source }: Asked): Question | null {
	const total = source.fields.whole('total');
	const priced = choices.map(({ option, cost }) => ({ ...option, cost: Number(cost) }));
	if (total !== undefined && priced.every(({ cost }) => Number.isSafeInteger(cost) && cost > 0)) {
		return { ...core, kind: 'budget', options: priced, total };
	}
	source.fields.refuse('kind');
	return null;
}

function severalOf(
	options: readonly Option[],
	codes: ReadonlyMap<string, string>,
	{ core, source, reading }: Asked
): Built {
	const { fields, row } = source;
	const limits = limitsOfAnswer(row.text('constraint'));
	const exclusive = limits.exclusive === undefined ? undefined : codes.get(limits.exclusive);
	const most =
		limits.mostChoices === undefined ? undefined : Math.min(limits.mostChoices, options.length);
	const advised = fields.whole('advised') ?? most;
	if (most !== undefined)
		reading.report.add('constraint-advised', row.place('constraint'), row.text('constraint'));
	const shuffled = /\brandomize\s*=\s*true\b/i.test(row.text('parameters'));
	if (shuffled)
		reading.report.add('order-rotates', row.place('parameters'), row.text('parameters'));
	const read = exclusive !== undefined || limits.exclusive === undefined;
	const other =
		limits.minimum !== undefined || limits.maximum !== undefined || limits.longest !== undefined;
	return {
		question: {
			...core,
			kind: 'several-choices',
			options,
			...(advised !== undefined && { advised }),
			...(shuffled && { rotates: true }),
			...fields.flag('rotates', 'rotates'),
			...(exclusive !== undefined && { exclusive })
		},
		codes,
		constraint: limits.rest || !read || other ? 'not-carried' : 'carried'
	};
}

function oneOf(type: ListType, choices: readonly Choice[], asked: Asked): Built {
	const { source, core } = asked;
	const kind = source.fields.word('kind');
	const codes = codesByName(choices);
	const own = ['single-choice', 'scale', 'yes-no'].includes(kind);
	const parted = own ? ownParting(choices, asked) : recognisedParting(choices, asked);
	const options = parted.choices.map(({ option }) => option);
	const built = (question: Question, names = codes): Built => ({
		question,
		codes: new Map([...names].filter(([, code]) => !parted.aside.includes(code))),
		constraint: 'not-carried'
	});
	if (options.length < 2) return { question: null, codes, constraint: 'not-carried' };
	const whole = { ...core, ...parted.fields };
	const yesNo = kind === 'yes-no' || kind === '' ? yesNoOf(parted.choices, whole, asked) : null;
	if (yesNo !== null) return built(yesNo.question, renamed(codes, yesNo.codes));
	const likert = /\blikert\b/i.test(source.row.text('appearance'));
	const parts = own
		? source.fields.parts(options.map(({ code }) => code))
		: (guessedParts(options, type.list, likert) ?? undefined);
	if ((kind === 'scale' || !own) && parts !== undefined) {
		if (!own)
			asked.reading.report.add('parts-guessed', source.row.place('type'), source.row.text('type'));
		return built({ ...whole, kind: 'scale', options, parts });
	}
	if (kind === 'scale' || kind === 'yes-no') source.fields.refuse('kind');
	if (options.length > 3 && core.background !== true && parts === undefined) {
		asked.reading.report.add('parts-missing', source.row.place('type'), source.row.text('type'));
	}
	return built({
		...whole,
		kind: 'single-choice',
		options,
		...source.fields.flag('ordered', 'ordered'),
		...(parts !== undefined && { parts })
	});
}

function renamed(
	codes: ReadonlyMap<string, string>,
	to: ReadonlyMap<string, string>
): ReadonlyMap<string, string> {
	return new Map([...codes].map(([name, code]) => [name, to.get(code) ?? code]));
}

interface Parting {
	readonly choices: readonly Choice[];
	/** Codes that are no option any more. */
	readonly aside: readonly string[];
	readonly fields: Partial<Pick<Core, 'apart' | 'dontKnow' | 'declined'>>;
}

/** A file written here names the answer that stands apart. */
function ownParting(choices: readonly Choice[], { source }: Asked): Parting {
	const apart = source.fields.word('apart');
	const found = choices.find(({ option }) => option.code === apart);
	if (apart !== '' && found === undefined) source.fields.refuse('apart');
	if (found === undefined) return { choices, aside: [], fields: {} };
	return {
		choices: choices.filter((choice) => choice !== found),
		aside: [],
		fields: { apart: found.option }
	};
}

/** « Je ne sais pas » in the list of another tool is no option here: every question may offer it. */
function recognisedParting(choices: readonly Choice[], { source, reading }: Asked): Parting {
	const aside: string[] = [];
	const fields: { dontKnow?: boolean; declined?: boolean } = {};
	for (const { name, option } of choices) {
		const field = nonAnswerOf(option);
		if (field === null || fields[field] === true || choices.length - aside.length <= 2) continue;
		fields[field] = true;
		aside.push(option.code);
		const code = field === 'dontKnow' ? 'dont-know-recognised' : 'declined-recognised';
		const label = Object.values(option.label)[0] ?? '';
		reading.report.add(code, source.row.place('type'), `${name} | ${label}`);
	}
	return { choices: choices.filter(({ option }) => !aside.includes(option.code)), aside, fields };
}

function yesNoOf(
	choices: readonly Choice[],
	core: Core,
	{ source, reading }: Asked
): { readonly question: Question; readonly codes: ReadonlyMap<string, string> } | null {
	const options = choices.map(({ option }) => option);
	const own = source.fields.word('kind') === 'yes-no';
	const byCode = (code: string): Option | undefined =>
		options.find((option) => option.code === code);
	const [ownYes, ownNo] = [byCode('yes'), byCode('no')];
	const named = ownYes !== undefined && ownNo !== undefined ? { yes: ownYes, no: ownNo } : null;
	const pair = own ? named : yesAndNo(options);
	if (pair === null) return null;
	if (!own && options[0] !== pair.yes) {
		reading.report.add('order-of-yes-no', source.row.place('type'), source.row.text('type'));
	}
	const ready = own
		? source.fields.word('own_labels') !== 'yes' && hasReadyWords(pair)
		: hasReadyWords(pair);
	return {
		question: {
			...core,
			kind: 'yes-no',
			...(!ready && { labels: { yes: pair.yes.label, no: pair.no.label } })
		},
		codes: new Map([
			[pair.yes.code, 'yes'],
			[pair.no.code, 'no']
		])
	};
}

function withOther(choices: readonly Choice[], { reading }: Asked): readonly Choice[] {
	const taken = new Set(choices.map(({ option }) => option.code));
	if (choices.some(({ name }) => name === 'other')) return choices;
	const label = Object.fromEntries(
		reading.languages.tags.flatMap((tag) =>
			otherWords[tag] === undefined ? [] : [[tag, otherWords[tag]]]
		)
	);
	const words =
		Object.keys(label).length === 0 ? { [reading.languages.tags[0] ?? 'und']: 'Other' } : label;
	return [
		...choices,
		{
			name: 'other',
			option: { code: freeCode(codeOf('other'), taken, 'other'), label: words },
			cost: '',
			told: () => ''
		}
	];
}
