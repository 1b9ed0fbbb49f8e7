import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { EarlierAnswer, EarlierAnswers } from './earlier-answers.ts';
import { allOf, anyOf, notOf, type Truth } from './truth.ts';

/** What a filter may depend on: one answer of several at most, or none. */
export interface Dimension {
	readonly question: string;
	readonly answers: readonly EarlierAnswer[];
	/** Names under which « no answer » may stand; the first is nothing. */
	readonly none: readonly string[];
}

/** One way to have answered: the place of an answer of each dimension, or -1 for none. */
export type State = readonly number[];

/** The dimensions of a question: one, or one for each answer where several may be chosen. */
export function dimensionsOf(
	question: string,
	{ asks, answers, aside }: EarlierAnswers
): readonly Dimension[] {
	if (asks === 'one') return [{ question, answers, none: ['', ...aside] }];
	return answers.map((answer) => ({ question, answers: [answer], none: [''] }));
}

/** Every way to have answered; null when there are more than `most`. */
export function statesOf(dimensions: readonly Dimension[], most: number): readonly State[] | null {
	const count = dimensions.reduce((product, { answers }) => product * (answers.length + 1), 1);
	if (count > most) return null;
	return dimensions.reduce<readonly State[]>(
		(states, { answers }) =>
			states.flatMap((state) => [...answers.keys(), -1].map((place): State => [...state, place])),
		[[]]
	);
}

/** The answers of a state by question, as a form would hold them: once for each name of « no answer ». */
export function answersIn(
	dimensions: readonly Dimension[],
	state: State
): readonly ReadonlyMap<string, string>[] {
	return dimensions.reduce<readonly ReadonlyMap<string, string>[]>(
		(all, { question, answers, none }, index) => {
			const chosen = answers[state[index] ?? -1];
			const names = chosen === undefined ? none : [chosen.name];
			return all.flatMap((one) =>
				names.map((name) => {
					const before = one.get(question) ?? '';
					const together = [before, name].filter((word) => word !== '').join(' ');
					return new Map([...one, [question, together]]);
				})
			);
		},
		[new Map()]
	);
}

/** The condition under which one of these states is the one, as short as looking at each once makes it. */
export function conditionOf(dimensions: readonly Dimension[], states: readonly State[]): Truth {
	const [first, ...rest] = dimensions;
	if (first === undefined) return states.length > 0;
	const groups = new Map<string, { readonly truth: Truth; readonly places: number[] }>();
	for (const place of [...first.answers.keys(), -1]) {
		const inside = states.filter(([own]) => own === place).map(([, ...others]) => others);
		const truth = inside.length === 0 ? false : conditionOf(rest, inside);
		const key = JSON.stringify(truth);
		const group = groups.get(key) ?? { truth, places: [] };
		group.places.push(place);
		groups.set(key, group);
	}
	const all = [...groups.values()];
	if (all.length === 1) return all[0]?.truth ?? false;
	return anyOf(
		all.map(({ truth, places }) => (truth === false ? false : allOf([oneOf(first, places), truth])))
	);
}

function oneOf({ answers }: Dimension, places: readonly number[]): Truth {
	const conditions = (wanted: boolean): Condition[] =>
		answers.flatMap(({ condition }, place) =>
			places.includes(place) === wanted ? [condition] : []
		);
	return places.includes(-1) ? notOf(anyOf(conditions(false))) : anyOf(conditions(true));
}
