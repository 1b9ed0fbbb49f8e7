import { Refusal } from '../../refusal.ts';
import type { Option, Question, Questionnaire } from '../definition.ts';
import { longest, most } from '../limits.ts';
import { dependentOn } from './looks-at.ts';
import { withParts } from './parts.ts';
import { rewritten, type TypedWords } from './words.ts';

type WithOptions = Extract<Question, { readonly options: readonly Option[] }>;

/** Why an answer is not changed. */
type AnswerRefusal =
	'no-answers' | 'unknown-option' | 'two-answers-needed' | 'answer-needed' | 'too-many';

/** A question whose answers are written in it. */
function answered(question: Question): WithOptions {
	if ('options' in question) return question;
	throw new Refusal<AnswerRefusal>('no-answers', question.id);
}

function indexOf({ id, options }: WithOptions, code: string): number {
	const index = options.findIndex((option) => option.code === code);
	if (index < 0) throw new Refusal<AnswerRefusal>('unknown-option', id);
	return index;
}

/** The question with other options, and all that is said of them put right. */
function withOptions(question: WithOptions, options: readonly Option[]): Question {
	const before = question.options.map(({ code }) => code);
	const size = options.length;
	switch (question.kind) {
		case 'budget':
			return { ...question, options: options as (typeof question)['options'] };
		case 'ranking':
			return { ...question, options, places: Math.max(2, Math.min(question.places, size)) };
		case 'several-choices': {
			const { exclusive, advised, ...rest } = question;
			const there = options.some(({ code }) => code === exclusive);
			return {
				...rest,
				options,
				...(exclusive !== undefined && there ? { exclusive } : {}),
				...(advised === undefined ? {} : { advised: Math.min(advised, size) })
			};
		}
		default:
			return withParts({ ...question, options }, before);
	}
}

/** One more answer, without words yet. */
export function addAnswer(question: Question, code: string): Question {
	const before = answered(question);
	if (before.options.length >= most.options) throw new Refusal<AnswerRefusal>('too-many');
	const option = { code, label: { fr: '' }, ...(before.kind === 'budget' ? { cost: 1 } : {}) };
	return withOptions(before, [...before.options, option]);
}

/** @throws {Refusal} `answer-needed` with the id of the question that is asked because of it */
export function removeAnswer(draft: Questionnaire, question: Question, code: string): Question {
	const before = answered(question);
	const index = indexOf(before, code);
	if (before.options.length <= 2) throw new Refusal<AnswerRefusal>('two-answers-needed');
	const dependent = dependentOn(draft, question.id, code);
	if (dependent !== null) throw new Refusal<AnswerRefusal>('answer-needed', dependent.id);
	return withOptions(before, before.options.toSpliced(index, 1));
}

/** One place up or down; at the end of the list it stays. */
export function moveAnswer(question: Question, code: string, by: -1 | 1): Question {
	const before = answered(question);
	const index = indexOf(before, code);
	const option = before.options[index];
	const there = index + by;
	if (option === undefined || there < 0 || there >= before.options.length) return question;
	return withOptions(before, before.options.toSpliced(index, 1).toSpliced(there, 0, option));
}

/** What is typed of one answer. */
export interface TypedAnswer extends TypedWords {
	readonly code: string;
	/** Where a scale or a choice counts it; null where nothing is read in parts. */
	readonly part: 'often' | 'some' | 'none' | null;
	/** Whole dollars; null but for a project. */
	readonly cost: number | null;
}

/** The answers with new words, parts and costs. Those that were not typed stay as they are. */
export function writeAnswers(question: Question, typed: readonly TypedAnswer[]): Question {
	if (!('options' in question)) return question;
	const byCode = new Map(typed.map((answer) => [answer.code, answer]));
	const worded = (option: Option, index: number): Option => {
		const answer = byCode.get(option.code);
		if (answer === undefined) return option;
		const label = rewritten(option.label, answer, longest.label, `options.${index}.fr`);
		const { cost } = answer;
		return { ...option, label, ...('cost' in option && cost !== null ? { cost } : {}) };
	};
	const options = question.options.map(worded);
	if (question.kind !== 'scale' && question.kind !== 'single-choice') {
		return { ...question, options } as Question;
	}
	if (question.parts === undefined || typed.every(({ part }) => part === null)) {
		return { ...question, options };
	}
	const { parts } = question;
	const of = (wanted: TypedAnswer['part']): string[] =>
		options
			.map(({ code }) => code)
			.filter((code) => {
				const chosen = byCode.get(code)?.part ?? null;
				if (chosen !== null) return chosen === wanted;
				return wanted !== null && parts[wanted].includes(code);
			});
	return {
		...question,
		options,
		parts: { often: of('often'), some: of('some'), none: of('none') }
	};
}
