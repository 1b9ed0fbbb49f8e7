import { Refusal } from '../../refusal.ts';
import type { Answer } from '../../response/answer.ts';
import type { Budget } from '../definition.ts';
import { colon, dollars } from '../dollars.ts';
import { optionLabel } from '../options.ts';
import { readPricedOptions } from '../read-options.ts';
import { jsonBytes } from './choice.ts';
import type { Kind } from './kind.ts';

type Amounts = Extract<Answer, { kind: 'amounts' }>;

const largestSum = 1_000_000_000;

function sum(amounts: Readonly<Record<string, number>>): number {
	return Object.values(amounts).reduce((total, amount) => total + amount, 0);
}

/** A sum shared between projects, none of which gets more than it costs. */
export const budget: Kind<Budget, Amounts> = {
	form: 'amounts',

	read: (reader, core) => ({
		...core,
		kind: 'budget',
		options: readPricedOptions(reader.field('options'), largestSum),
		total: reader.field('total').whole(1, largestSum)
	}),

	check(question, { amounts }) {
		for (const [code, amount] of Object.entries(amounts)) {
			const option = question.options.find((candidate) => candidate.code === code);
			if (option === undefined) return new Refusal('unknown-option', question.id);
			if (!Number.isSafeInteger(amount)) return new Refusal('not-whole', question.id);
			if (amount < 0 || amount > option.cost) return new Refusal('out-of-range', question.id);
		}
		if (sum(amounts) > question.total) return new Refusal('over-budget', question.id);
		return sum(amounts) === 0 ? new Refusal('empty', question.id) : null;
	},

	settle: (question, { amounts }) => ({
		kind: 'amounts',
		amounts: Object.fromEntries(
			question.options
				.map(({ code }) => [code, amounts[code] ?? 0] as const)
				.filter(([, amount]) => amount > 0)
		)
	}),

	encode: (_question, { amounts }) => amounts,

	decode(_question, encoded) {
		if (typeof encoded !== 'object' || encoded === null || Array.isArray(encoded)) return null;
		const entries: [string, number][] = [];
		for (const [code, amount] of Object.entries(encoded as Record<string, unknown>)) {
			if (typeof amount !== 'number') return null;
			entries.push([code, amount]);
		}
		return { kind: 'amounts', amounts: Object.fromEntries(entries) };
	},

	longest: (question) =>
		jsonBytes(Object.fromEntries(question.options.map(({ code, cost }) => [code, cost]))),

	show: (question, { amounts }, language) =>
		Object.entries(amounts).map(
			([code, amount]) =>
				`${optionLabel(question, code, language)}${colon(language)}${dollars(amount, language)}`
		),

	measures: () => [],

	place: () => new Map(),

	order: (question) => question.options.map(({ code }) => code),

	points: (_question, { amounts }) => new Map(Object.entries(amounts))
};
