import { Refusal } from '../../refusal.ts';
import type { Localized, Option, Predicates, Question } from '../definition.ts';
import { longest, longestAnswer } from '../limits.ts';
import { type TypedAnswer, writeAnswers } from './answers.ts';
import { without } from './without.ts';
import { rewritten, rewrittenIfAny, type TypedWords } from './words.ts';

/** What is ticked of a question. */
export interface Marks {
	readonly dontKnow: boolean;
	readonly declined: boolean;
	readonly reversed: boolean;
	readonly neutral: boolean;
	readonly sensitive: boolean;
	readonly background: boolean;
	readonly ordered: boolean;
	readonly rotates: boolean;
}

/** Numbers of a question, by their field; those of another kind are passed over. */
export type Numbers = Readonly<
	Partial<
		Record<
			| 'minimum'
			| 'maximum'
			| 'someFrom'
			| 'oftenFrom'
			| 'maximumLength'
			| 'advised'
			| 'places'
			| 'total',
			number
		>
	>
>;

/** A question as its form says it. */
export interface TypedQuestion {
	readonly text: TypedWords;
	readonly short: TypedWords;
	readonly hint: TypedWords;
	readonly why: TypedWords;
	/** Sentences of results: of those who said so, of those who did not. */
	readonly often: TypedWords;
	readonly none: TypedWords;
	readonly unit: TypedWords;
	readonly marks: Marks;
	/** Code of the answer that cannot be chosen with another; empty for none. */
	readonly exclusive: string;
	readonly dimension: Option | null;
	readonly answers: readonly TypedAnswer[];
	readonly numbers: Numbers;
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined) {
	return (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: Value };
}

function ticked<Name extends string>(name: Name, value: boolean) {
	return optional(name, value ? true : undefined);
}

/** A sentence of results that nobody wrote anew would speak of a question that is not asked any more. */
function predicates(
	before: Question,
	typed: TypedQuestion,
	asked: Localized
): Predicates | undefined {
	const changed = asked['fr'] !== before.text['fr'];
	const told = (name: 'often' | 'none') => {
		const known = before.predicates?.[name];
		const text = rewrittenIfAny(known, typed[name], longest.predicate, name);
		return changed && text?.['fr'] === known?.['fr'] ? undefined : text;
	};
	const [often, none] = [told('often'), told('none')];
	if (often === undefined && none === undefined) return undefined;
	return { ...optional('often', often), ...optional('none', none) };
}

/** A whole number within bounds, or what was there. */
function whole(
	typed: number | undefined,
	before: number,
	minimum: number,
	maximum: number,
	place: string
): number {
	if (typed === undefined) return before;
	if (Number.isSafeInteger(typed) && typed >= minimum && typed <= maximum) return typed;
	throw new Refusal('bad-number', place);
}

const largest = 1_000_000;

function ofKind(question: Question, { marks, numbers, exclusive, unit }: TypedQuestion): Question {
	switch (question.kind) {
		case 'single-choice': {
			return { ...without(question, 'ordered'), ...ticked('ordered', marks.ordered) };
		}
		case 'several-choices': {
			const { advised } = question;
			const size = question.options.length;
			const wanted = numbers.advised ?? advised ?? 0;
			const alone = question.options.some(({ code }) => code === exclusive);
			return {
				...without(question, 'rotates', 'advised', 'exclusive'),
				...(wanted === 0 ? {} : { advised: whole(wanted, 0, 1, size, 'advised') }),
				...ticked('rotates', marks.rotates),
				...(alone ? { exclusive } : {})
			};
		}
		case 'ranking':
			return {
				...question,
				places: whole(numbers.places, question.places, 2, question.options.length, 'places')
			};
		case 'budget':
			return {
				...question,
				total: whole(numbers.total, question.total, 1, 1_000_000_000, 'total')
			};
		case 'short-text':
		case 'long-text': {
			const most = longestAnswer[question.kind];
			const { maximumLength } = question;
			return {
				...question,
				maximumLength: whole(numbers.maximumLength, maximumLength, 1, most, 'maximumLength')
			};
		}
		case 'number': {
			const { unit: before, ...rest } = question;
			const minimum = whole(numbers.minimum, question.minimum, -largest, largest, 'minimum');
			const maximum = whole(numbers.maximum, question.maximum, minimum + 1, largest, 'maximum');
			const someFrom = whole(numbers.someFrom, question.someFrom, minimum + 1, maximum, 'someFrom');
			return {
				...rest,
				...optional('unit', rewrittenIfAny(before, unit, longest.unit, 'unit')),
				minimum,
				maximum,
				someFrom,
				oftenFrom: whole(numbers.oftenFrom, question.oftenFrom, someFrom, maximum, 'oftenFrom')
			};
		}
		default:
			return question;
	}
}

/** Fields that the form says anew, and that are absent where it says nothing. */
const spokenOf = [
	'hint',
	'why',
	'dontKnow',
	'declined',
	'reversed',
	'neutral',
	'sensitive',
	'background',
	'dimension',
	'predicates'
] as const;

/**
 * A question as its form says it now. What the form does not speak of stays: id, kind, condition,
 * the answer that stands apart, themes.
 *
 * @throws {Refusal} `text-too-long`, `formula-text`, `markup-text`, `bad-number`, with the field
 */
export function writeQuestion(question: Question, typed: TypedQuestion): Question {
	const { marks } = typed;
	const { hint, why } = question;
	const text = rewritten(question.text, typed.text, longest.text, 'text');
	const written = {
		...without(question, ...spokenOf),
		text,
		short: rewritten(question.short, typed.short, longest.short, 'short'),
		...optional('hint', rewrittenIfAny(hint, typed.hint, longest.hint, 'hint')),
		...optional('why', rewrittenIfAny(why, typed.why, longest.hint, 'why')),
		...ticked('dontKnow', marks.dontKnow),
		...ticked('declined', marks.declined),
		...ticked('reversed', marks.reversed),
		...ticked('neutral', marks.neutral),
		...ticked('sensitive', marks.sensitive),
		...ticked('background', marks.background),
		...optional('dimension', typed.dimension?.code),
		...optional('predicates', predicates(question, typed, text))
	} as Question;
	return ofKind(writeAnswers(written, typed.answers), typed);
}
