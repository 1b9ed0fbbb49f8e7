import { Refusal } from '../../refusal.ts';
import type { Answer } from '../../response/answer.ts';
import type { Parts, Question } from '../definition.ts';
import { codesOf, optionLabel } from '../options.ts';
import type { AnswerRefusal, Kind, Measure, Part } from './kind.ts';

export type Choice = Extract<Answer, { kind: 'choice' }>;

/** Bytes of a text as JSON, in UTF-8. */
export function jsonBytes(value: unknown): number {
	return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** The part a code belongs to. */
export function partOf(parts: Parts, code: string): Part {
	if (parts.often.includes(code)) return 'often';
	if (parts.none.includes(code)) return 'none';
	return 'some';
}

/** A figure in three parts; the answer that stands apart is in the middle. */
export function threeParts(question: Question, parts: Parts): Measure {
	const apart = question.apart === undefined ? [] : [question.apart.code];
	return {
		item: question.id,
		question: question.id,
		reading: 'three-answers',
		often: parts.often,
		some: [...parts.some, ...apart],
		none: parts.none
	};
}

/** What all kinds do whose answer is one code. */
export const oneCode: Omit<Kind<Question, Choice>, 'read' | 'measures' | 'place'> = {
	form: 'choice',

	check(question, answer): Refusal<AnswerRefusal> | null {
		if (codesOf(question).includes(answer.code)) return null;
		return new Refusal('unknown-option', question.id);
	},

	settle: (_question, answer) => ({ kind: 'choice', code: answer.code }),

	encode: (_question, answer) => answer.code,

	decode: (_question, encoded) =>
		typeof encoded === 'string' ? { kind: 'choice', code: encoded } : null,

	longest: (question) => Math.max(4, ...codesOf(question).map(jsonBytes)),

	show: (question, answer, language) => [optionLabel(question, answer.code, language)],

	order: () => null,

	points: () => new Map()
};
