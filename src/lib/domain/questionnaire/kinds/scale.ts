import type { Scale } from '../definition.ts';
import { readOptions, readParts } from '../read-options.ts';
import { oneCode, partOf, threeParts, type Choice } from './choice.ts';
import type { Kind } from './kind.ts';

/** Steps from the least to the most, read in three parts. */
export const scale: Kind<Scale, Choice> = {
	...oneCode,

	read(reader, core) {
		const options = readOptions(reader.field('options'), core.apart);
		return {
			...core,
			kind: 'scale',
			options,
			parts: readParts(reader.field('parts'), options)
		};
	},

	measures: (question) => [threeParts(question, question.parts)],

	place: (question, answer) =>
		new Map([[question.id, answer === null ? 'some' : partOf(question.parts, answer.code)]])
};
