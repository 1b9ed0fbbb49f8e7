import { Refusal } from '../../refusal.ts';
import type { Answer } from '../../response/answer.ts';
import type { SeveralChoices } from '../definition.ts';
import { wordsIn } from '../localized.ts';
import { readOptions } from '../read-options.ts';
import { jsonBytes } from './choice.ts';
import { readCodes, refuseCodes } from './codes.ts';
import type { Kind } from './kind.ts';

type Choices = Extract<Answer, { kind: 'choices' }>;

/** Any number of options. How many is advice: it is never enforced. */
export const severalChoices: Kind<SeveralChoices, Choices> = {
	form: 'choices',

	read(reader, core) {
		const options = readOptions(reader.field('options'));
		return {
			...core,
			kind: 'several-choices',
			options,
			...reader.optional('advised', (field) => field.whole(1, options.length)),
			...reader.optional('rotates', (field) => field.flag()),
			...reader.optional('exclusive', (field) => {
				const code = field.code();
				if (options.some((option) => option.code === code)) return code;
				throw field.refuse('unknown-option');
			})
		};
	},

	check(question, { codes }) {
		const refusal = refuseCodes(question, codes);
		if (refusal !== null) return refusal;
		const { exclusive } = question;
		if (exclusive === undefined || codes.length === 1 || !codes.includes(exclusive)) return null;
		return new Refusal('not-with-others', question.id);
	},

	settle: (question, { codes }) => ({
		kind: 'choices',
		codes: question.options.map(({ code }) => code).filter((code) => codes.includes(code))
	}),

	encode: (_question, { codes }) => codes,

	decode(_question, encoded) {
		const codes = readCodes(encoded);
		return codes === null ? null : { kind: 'choices', codes };
	},

	longest: (question) => jsonBytes(question.options.map(({ code }) => code)),

	show: (question, { codes }, language) =>
		question.options
			.filter(({ code }) => codes.includes(code))
			.map(({ label }) => wordsIn(label, language)),

	measures: (question) =>
		question.options.map(({ code }) => ({
			item: `${question.id}.${code}`,
			question: question.id,
			reading: 'yes-alone',
			often: [code],
			some: [],
			none: []
		})),

	place: (question, answer) =>
		new Map(
			question.options.map(({ code }) => [
				`${question.id}.${code}`,
				answer?.codes.includes(code) === true ? 'often' : 'none'
			])
		),

	order: () => null,

	points: () => new Map()
};
