import type { YesNo } from '../definition.ts';
import { longest } from '../limits.ts';
import { readyYesNoLanguages } from '../yes-no-words.ts';
import { oneCode, partOf, threeParts, type Choice } from './choice.ts';
import type { Kind } from './kind.ts';

const parts = { often: ['yes'], some: [], none: ['no'] } as const;

/** Yes or no; read with its two poles. */
export const yesNo: Kind<YesNo, Choice> = {
	...oneCode,

	read(reader, core) {
		if (core.apart?.code === 'yes' || core.apart?.code === 'no') {
			throw reader.field('apart').field('code').refuse('duplicate-option');
		}
		const labels = reader.optional('labels', (field) => {
			const yes = field.field('yes').localized(longest.label);
			const no = field.field('no').localized(longest.label);
			field.done();
			return { yes, no };
		});
		const wordless = reader.languages.some((language) => !readyYesNoLanguages.includes(language));
		if (labels.labels === undefined && wordless) {
			throw reader.field('labels').refuse('missing-translation');
		}
		return { ...core, kind: 'yes-no', ...labels };
	},

	measures: (question) => [{ ...threeParts(question, parts), reading: 'yes-no' }],

	place: (question, answer) =>
		new Map([[question.id, answer === null ? 'some' : partOf(parts, answer.code)]])
};
