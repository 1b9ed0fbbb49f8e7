import { Refusal } from '../../refusal.ts';
import type { Answer } from '../../response/answer.ts';
import type { NumberQuestion, Parts } from '../definition.ts';
import { longest } from '../limits.ts';
import { wordsIn } from '../localized.ts';
import { threeParts } from './choice.ts';
import type { Kind, Part } from './kind.ts';

type NumberAnswer = Extract<Answer, { kind: 'number' }>;

const largest = 1_000_000_000;

/** A part of the numbers as a code, `3..9`, from the smallest to the largest of it. */
function range(from: number, to: number): string {
	return `${from}..${to}`;
}

/** The three parts of a number, each with one code: `0..2`, `3..9`, `10..30`. */
function numberParts(question: NumberQuestion): Parts {
	const { minimum, maximum, someFrom, oftenFrom } = question;
	return {
		often: [range(oftenFrom, maximum)],
		some: someFrom === oftenFrom ? [] : [range(someFrom, oftenFrom - 1)],
		none: [range(minimum, someFrom - 1)]
	};
}

function partOf({ someFrom, oftenFrom }: NumberQuestion, value: number): Part {
	if (value >= oftenFrom) return 'often';
	return value >= someFrom ? 'some' : 'none';
}

/** A whole number between two bounds, read in three parts. */
export const number: Kind<NumberQuestion, NumberAnswer> = {
	form: 'number',

	read(reader, core) {
		const minimum = reader.field('minimum').whole(-largest, largest);
		const maximum = reader.field('maximum').whole(minimum, largest);
		const someFrom = reader.field('someFrom').whole(minimum + 1, maximum);
		return {
			...core,
			kind: 'number',
			minimum,
			maximum,
			...reader.optional('unit', (field) => field.localized(longest.unit)),
			someFrom,
			oftenFrom: reader.field('oftenFrom').whole(someFrom, maximum)
		};
	},

	check(question, { value }) {
		if (!Number.isSafeInteger(value)) return new Refusal('not-whole', question.id);
		if (value >= question.minimum && value <= question.maximum) return null;
		return new Refusal('out-of-range', question.id);
	},

	// Minus zero would not come back from JSON as it went.
	settle: (_question, { value }) => ({ kind: 'number', value: value === 0 ? 0 : value }),

	encode: (_question, { value }) => [value],

	decode(_question, encoded) {
		if (!Array.isArray(encoded) || encoded.length !== 1) return null;
		const value: unknown = encoded[0];
		return typeof value === 'number' ? { kind: 'number', value } : null;
	},

	longest: ({ minimum, maximum }) => Math.max(String(minimum).length, String(maximum).length) + 2,

	show: (question, { value }, language) => {
		if (question.unit === undefined) return [String(value)];
		return [`${value}\u00A0${wordsIn(question.unit, language)}`];
	},

	measures: (question) => [threeParts(question, numberParts(question))],

	place: (question, answer) =>
		new Map([[question.id, answer === null ? 'some' : partOf(question, answer.value)]]),

	order: () => null,

	points: () => new Map()
};
