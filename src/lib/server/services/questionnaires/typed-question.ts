import type { Option } from '../../../domain/questionnaire/definition.ts';
import type { Clause } from '../../../domain/questionnaire/edit/clauses.ts';
import type { TypedQuestion } from '../../../domain/questionnaire/edit/content.ts';
import type { Edit } from '../../../domain/questionnaire/edit/edit.ts';
import { Refusal } from '../../../domain/refusal.ts';

/** What a form sends, by the name of its field. */
export type Typed = Readonly<Record<string, unknown>>;

function text(typed: Typed, name: string): string {
	const value = typed[name];
	return typeof value === 'string' ? value : '';
}

/** Values of boxes that share a name. */
function several(typed: Typed, name: string): readonly string[] {
	const value = typed[name] ?? [];
	return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

const groups = /[\s\u00A0\u202F]/g;

/** @throws {Refusal} `bad-number` with the field */
function whole(typed: Typed, name: string): number | undefined {
	const value = text(typed, name).replaceAll(groups, '');
	if (value === '') return undefined;
	if (!/^-?\d{1,9}$/.test(value)) throw new Refusal('bad-number', name);
	return Number(value);
}

function words(typed: Typed, name: string): { readonly fr: string; readonly en: string } {
	return { fr: text(typed, `${name}Fr`), en: text(typed, `${name}En`) };
}

const numberNames = [
	'minimum',
	'maximum',
	'someFrom',
	'oftenFrom',
	'maximumLength',
	'places',
	'total'
] as const;

const partNames = ['often', 'some', 'none'] as const;

function answers(typed: Typed): TypedQuestion['answers'] {
	const list = Array.isArray(typed['options']) ? (typed['options'] as readonly Typed[]) : [];
	return list.map((answer) => ({
		code: text(answer, 'code'),
		fr: text(answer, 'fr'),
		en: text(answer, 'en'),
		part: partNames.find((part) => part === answer['part']) ?? null,
		cost: whole(answer, 'cost') ?? null
	}));
}

/**
 * A question as its form says it.
 * @param dimensions groups of the results that can be chosen
 * @throws {Refusal} `bad-number` with the field, `unknown-dimension`
 */
export function typedQuestion(typed: Typed, dimensions: readonly Option[]): TypedQuestion {
	const marked = several(typed, 'marks');
	const chosen = text(typed, 'dimension');
	const dimension = dimensions.find(({ code }) => code === chosen) ?? null;
	if (chosen !== '' && dimension === null) throw new Refusal('unknown-dimension', 'dimension');
	const numbers = numberNames.map((name) => [name, whole(typed, name)] as const);
	const given = numbers.filter(([, value]) => value !== undefined);
	return {
		text: words(typed, 'text'),
		short: words(typed, 'short'),
		hint: words(typed, 'hint'),
		why: words(typed, 'why'),
		often: words(typed, 'often'),
		none: words(typed, 'none'),
		unit: words(typed, 'unit'),
		marks: {
			dontKnow: marked.includes('dontKnow'),
			declined: marked.includes('declined'),
			reversed: marked.includes('reversed'),
			neutral: marked.includes('neutral'),
			sensitive: marked.includes('sensitive'),
			background: marked.includes('background'),
			ordered: marked.includes('ordered'),
			rotates: marked.includes('rotates')
		},
		exclusive: text(typed, 'exclusive'),
		dimension,
		answers: answers(typed),
		// Left empty, nothing is advised any more.
		numbers: { ...Object.fromEntries(given), advised: whole(typed, 'advised') ?? 0 }
	};
}

/** What the button that was pressed does to the answers, after all that was typed: `up:r-2`. */
export function answerEdit(question: string, act: string, code: string): Edit | null {
	const [what, which = ''] = act.split(':', 2);
	switch (what) {
		case 'add':
			return { kind: 'add-answer', question, code };
		case 'remove':
			return { kind: 'remove-answer', question, code: which };
		case 'up':
			return { kind: 'move-answer', question, code: which, by: -1 };
		case 'down':
			return { kind: 'move-answer', question, code: which, by: 1 };
		default:
			return null;
	}
}

/** @throws {Refusal} `bad-number`, `wrong-comparison` */
export function typedClause(typed: Typed): Clause {
	const question = text(typed, 'earlier');
	const how = text(typed, 'how');
	switch (how) {
		case 'chose':
		case 'not-chose':
			return { how, question, codes: several(typed, 'codes') };
		case 'answered':
		case 'not-answered':
			return { how, question };
		case 'at-least':
		case 'at-most': {
			const value = whole(typed, 'value');
			if (value === undefined) throw new Refusal('bad-number', 'value');
			return { how, question, value };
		}
		default:
			throw new Refusal('wrong-comparison', 'how');
	}
}

/** @throws {Refusal} `bad-number` */
export function typedFrame(typed: Typed): Edit {
	return {
		kind: 'frame',
		title: words(typed, 'title'),
		invitation: words(typed, 'invitation'),
		minutes: whole(typed, 'minutes') ?? 0
	};
}
