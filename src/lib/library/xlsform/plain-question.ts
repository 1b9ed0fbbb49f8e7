import type { Localized } from '../../domain/questionnaire/definition.ts';
import { longestAnswer } from '../../domain/questionnaire/limits.ts';
import { own } from './header.ts';
import { limitsOfAnswer } from './limits-of-answer.ts';
import type { Asked, TakenQuestion } from './list-question.ts';
import { localizedOf } from './reading.ts';
import type { RowType } from './row-type.ts';
import type { WhyCode } from './why.ts';

type PlainType = Extract<RowType, { kind: 'number' | 'text' | 'note' | 'acknowledge' }>;

const none: Pick<TakenQuestion, 'codes' | 'lists'> = { codes: new Map(), lists: [] };

/** A question without a list of answers; or why it cannot be one here. */
export function plainQuestion(type: PlainType, asked: Asked): TakenQuestion | WhyCode {
	const { source, core, reading } = asked;
	switch (type.kind) {
		case 'number':
			return numberQuestion(type.form, asked);
		case 'text':
			return textQuestion(asked);
		case 'acknowledge':
			reading.report.add('acknowledge', source.row.place('type'), source.row.text('type'));
			return { ...none, question: { ...core, kind: 'statement' }, constraint: 'not-carried' };
		case 'note':
			return { ...none, question: { ...core, kind: 'statement' }, constraint: 'not-carried' };
	}
}

function textQuestion({ source, core, lists }: Asked): TakenQuestion {
	const { row, fields } = source;
	const limits = limitsOfAnswer(row.text('constraint'));
	const long = fields.word('kind') === 'long-text' || /\bmultiline\b/i.test(row.text('appearance'));
	const kind = long && fields.word('kind') !== 'short-text' ? 'long-text' : 'short-text';
	const maximumLength = Math.min(limits.longest ?? longestAnswer[kind], longestAnswer[kind]);
	const themes = fields.word('themes') === '' ? undefined : lists.find(fields.word('themes'));
	if (fields.word('themes') !== '' && themes === undefined) fields.refuse('themes');
	const shorter = limits.longest !== undefined && limits.longest > maximumLength;
	const other =
		limits.minimum !== undefined ||
		limits.maximum !== undefined ||
		limits.mostChoices !== undefined;
	return {
		codes: new Map(),
		lists: themes === undefined ? [] : [themes],
		question:
			kind === 'short-text'
				? { ...core, kind, maximumLength }
				: {
						...core,
						kind,
						maximumLength,
						...(themes !== undefined && { themes: themes.choices.map(({ option }) => option) })
					},
		constraint: limits.rest || shorter || other ? 'not-carried' : 'carried'
	};
}

interface Bounds {
	readonly minimum: number;
	readonly maximum: number;
	readonly guessed: boolean;
}

const guessed = { minimum: 0, maximum: 1000 } as const;

function numberQuestion(
	form: Extract<PlainType, { kind: 'number' }>['form'],
	asked: Asked
): TakenQuestion | WhyCode {
	const { source, core, reading } = asked;
	const { row, fields, table } = source;
	const { report } = reading;
	const limits = limitsOfAnswer(row.text('constraint'));
	const bounds = form === 'range' ? rangeBounds(asked) : limitBounds(limits, form === 'percentage');
	if (bounds === null) return 'decimal-range';
	const { minimum, maximum } = bounds;
	if (maximum <= minimum) return 'constraint-not-carried';
	if (form === 'decimal') report.add('decimal', row.place('type'), row.text('type'));
	if (bounds.guessed)
		report.add('bounds-guessed', row.place('type'), `${row.text('type')} ${minimum}–${maximum}`);
	const third = (maximum - minimum + 1) / 3;
	const written = { some: fields.whole('some_from'), often: fields.whole('often_from') };
	const someFrom = written.some ?? minimum + Math.ceil(third);
	const oftenFrom =
		written.often ?? Math.min(maximum, Math.max(someFrom, minimum + Math.ceil(2 * third)));
	if (written.some === undefined || written.often === undefined) {
		report.add(
			'number-parts-guessed',
			row.place('type'),
			`${minimum}–${someFrom - 1}, ${someFrom}–${oftenFrom - 1}, ${oftenFrom}–${maximum}`
		);
	}
	const unit: Localized | undefined = localizedOf(
		reading,
		{ table, row, field: `${own}::unit` },
		'unit'
	);
	const other =
		limits.longest !== undefined ||
		limits.mostChoices !== undefined ||
		limits.exclusive !== undefined;
	const outside =
		form === 'range' && (limits.minimum !== undefined || limits.maximum !== undefined);
	return {
		...none,
		question: {
			...core,
			kind: 'number',
			minimum,
			maximum,
			...(unit !== undefined && { unit }),
			someFrom,
			oftenFrom
		},
		constraint: limits.rest || other || outside ? 'not-carried' : 'carried'
	};
}

function limitBounds(
	{ minimum, maximum }: ReturnType<typeof limitsOfAnswer>,
	percentage: boolean
): Bounds {
	const [least, largest] = percentage ? [0, 100] : [guessed.minimum, guessed.maximum];
	const low = minimum ?? Math.min(least, (maximum ?? largest) - 1);
	const high = maximum ?? Math.max(largest, low + 1);
	return {
		minimum: low,
		maximum: high,
		guessed: !percentage && (minimum === undefined || maximum === undefined)
	};
}

/** `start=1 end=10 step=1`, which are what stands for those that are not written. */
function rangeBounds({ source, reading }: Asked): Bounds | null {
	const { row } = source;
	const read = (name: string, otherwise: number): number => {
		const [, value] =
			new RegExp(`\\b${name}\\s*=\\s*([^\\s,;]+)`, 'i').exec(row.text('parameters')) ?? [];
		return value === undefined ? otherwise : Number(value);
	};
	const [start, end, step] = [read('start', 1), read('end', 10), read('step', 1)];
	if (![start, end].every(Number.isSafeInteger) || !Number.isInteger(step)) return null;
	if (Math.max(Math.abs(start), Math.abs(end)) > 1e9) return null;
	if (step !== 1) reading.report.add('range-step', row.place('parameters'), row.text('parameters'));
	return { minimum: Math.min(start, end), maximum: Math.max(start, end), guessed: false };
}
