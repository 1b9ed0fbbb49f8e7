import type { Parts, SingleChoice } from '../definition.ts';
import { readOptions, readParts } from '../read-options.ts';
import { oneCode, partOf, threeParts, type Choice } from './choice.ts';
import type { Kind } from './kind.ts';

/** More options than this are read in three parts that the questionnaire fixes. */
const mostWithoutParts = 3;

/**
 * How it is read in three parts: as fixed, or by its own two or three options, the first as
 * *souvent* and the last as *pas du tout*. Null for a background question, which is not said.
 */
function partsOf(question: SingleChoice): Parts | null {
	if (question.parts !== undefined) return question.parts;
	const codes = question.options.map(({ code }) => code);
	if (codes.length > mostWithoutParts) return null;
	return { often: codes.slice(0, 1), some: codes.slice(1, -1), none: codes.slice(-1) };
}

/** One option among several. */
export const singleChoice: Kind<SingleChoice, Choice> = {
	...oneCode,

	read(reader, core) {
		const options = readOptions(reader.field('options'), core.apart);
		const question: SingleChoice = {
			...core,
			kind: 'single-choice',
			options,
			...reader.optional('ordered', (field) => field.flag()),
			...reader.optional('parts', (field) => readParts(field, options))
		};
		if (question.background !== true && partsOf(question) === null) {
			throw reader.refuse('missing-parts');
		}
		return question;
	},

	measures(question) {
		const parts = partsOf(question);
		if (parts === null) return [];
		const measure = threeParts(question, parts);
		const two = question.parts === undefined && parts.some.length === 0;
		return [two ? { ...measure, reading: 'yes-no' } : measure];
	},

	place(question, answer) {
		const parts = partsOf(question);
		if (parts === null) return new Map();
		return new Map([[question.id, answer === null ? 'some' : partOf(parts, answer.code)]]);
	}
};
