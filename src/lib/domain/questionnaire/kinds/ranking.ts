import { Refusal } from '../../refusal.ts';
import type { Answer } from '../../response/answer.ts';
import type { Ranking } from '../definition.ts';
import { optionLabel } from '../options.ts';
import { readOptions } from '../read-options.ts';
import { jsonBytes } from './choice.ts';
import { readCodes, refuseCodes } from './codes.ts';
import type { Kind } from './kind.ts';

type Order = Extract<Answer, { kind: 'order' }>;

/** First, second, third… of several options. Published as an order only. */
export const ranking: Kind<Ranking, Order> = {
	form: 'order',

	read(reader, core) {
		const options = readOptions(reader.field('options'));
		return {
			...core,
			kind: 'ranking',
			options,
			// One place is a count of first choices: four of them in order tell seven people who got none.
			places: reader.field('places').whole(2, options.length)
		};
	},

	check(question, { codes }) {
		if (codes.length > question.places) return new Refusal('too-many', question.id);
		return refuseCodes(question, codes);
	},

	settle: (_question, { codes }) => ({ kind: 'order', codes: [...codes] }),

	encode: (_question, { codes }) => codes,

	decode(_question, encoded) {
		const codes = readCodes(encoded);
		return codes === null ? null : { kind: 'order', codes };
	},

	longest: (question) =>
		jsonBytes(
			question.options
				.map(({ code }) => code)
				.sort((one, other) => other.length - one.length)
				.slice(0, question.places)
		),

	show: (question, { codes }, language) =>
		codes.map((code) => optionLabel(question, code, language)),

	measures: () => [],

	place: () => new Map(),

	order: (question) => question.options.map(({ code }) => code),

	/** As many points as there are places for the first, one less for the next (Borda, 1784). */
	points: (question, { codes }) =>
		new Map(codes.map((code, index) => [code, question.places - index]))
};
