import type { Localized } from '../../domain/questionnaire/definition.ts';
import { most } from '../../domain/questionnaire/limits.ts';
import type { EarlierAnswers } from './earlier-answers.ts';
import {
	answersIn,
	conditionOf,
	type Dimension,
	dimensionsOf,
	type State,
	statesOf
} from './filter-dimensions.ts';
import { readHeader } from './header.ts';
import type { Choice, ChoiceList } from './lists.ts';
import { plain } from './sheet.ts';
import type { Truth } from './truth.ts';
import { evaluate } from './xpath/evaluate.ts';
import type { Expression } from './xpath/expression.ts';
import { parseExpression } from './xpath/parse.ts';

/** The answers of a list that are shown under a condition. */
export interface FilteredPart {
	/** Names of the first answers that lead to it. */
	readonly names: readonly string[];
	/** All earlier answers that lead to it, a set for each thing it depends on. */
	readonly labels: readonly (readonly Localized[])[];
	/** `true` when it does not depend on anything. */
	readonly condition: Truth;
	readonly choices: readonly Choice[];
}

/** More would be a questionnaire that nobody reads through, unless one of them at most is asked. */
const mostOfSeveral = 8;
const mostStates = 3000;
const mostJudged = 120_000;

/**
 * A list that depends on earlier answers, parted by them: what the filter shows is looked up for every
 * way these may have been given, and the ways that show the same make one part. Null where parts cannot
 * say the same: the filter looks at what was not taken, calculates, or means different things to
 * different tools; it leaves one answer alone where that still is a choice; or there are too many parts.
 *
 * @param earlier the answers of an earlier question
 * @param asks how many answers may be chosen: of one answer alone, one is chosen already
 */
export function partsByFilter(
	filter: string,
	list: ChoiceList,
	asks: 'one' | 'several' | 'order',
	earlier: (question: string) => EarlierAnswers | null
): readonly FilteredPart[] | null {
	const expression = parseExpression(plain(filter));
	if (expression === null || !columnsOf(expression).every((column) => isFilled(list, column))) {
		return null;
	}
	const questions = [...new Set(referencesOf(expression))].map((question) => {
		const answers = earlier(question);
		return answers === null ? null : { answers, dimensions: dimensionsOf(question, answers) };
	});
	const known = questions.flatMap((one) => one ?? []);
	if (known.length < questions.length) return null;
	const dimensions = known.flatMap((one) => one.dimensions);
	const states = statesOf(dimensions, mostStates);
	if (states === null || states.length * list.choices.length > mostJudged) return null;
	const groups = groupsOf(expression, list, dimensions, states);
	if (
		groups === null ||
		groups.some((group) => isAlone(group) && !(asks === 'one' && isLed(group)))
	) {
		return null;
	}
	const several = known.some(({ answers }) => answers.asks === 'several');
	const asked = groups.filter(({ choices }) => choices.length > 1).length;
	if (asked === 0 || asked > (several ? mostOfSeveral : most.options)) return null;
	return groups
		.filter(({ choices }) => choices.length > 0)
		.map(({ choices, states: own }) => partOf(choices, own, dimensions))
		.toSorted((one, other) => placeOf(list, one) - placeOf(list, other));
}

interface Group {
	readonly choices: readonly Choice[];
	readonly states: State[];
}

function isAlone({ choices }: Pick<Group, 'choices'>): boolean {
	return choices.length === 1;
}

/** Whether nobody is led there by having passed. */
function isLed({ states }: Group): boolean {
	return states.every((state) => !state.includes(-1));
}

/** The states by what they show; null when that cannot be said of each. */
function groupsOf(
	expression: Expression,
	list: ChoiceList,
	dimensions: readonly Dimension[],
	states: readonly State[]
): readonly Group[] | null {
	const groups = new Map<string, Group>();
	for (const state of states) {
		const shown = answersIn(dimensions, state).map((answers) =>
			list.choices.map((choice) =>
				evaluate(expression, {
					answer: (question) => answers.get(question) ?? null,
					cell: (column) => choice.told(fieldOf(column)) || null
				})
			)
		);
		const [key = '', ...others] = shown.map((truths) => JSON.stringify(truths));
		const [truths = []] = shown;
		const clear = truths.every((truth) => typeof truth === 'boolean');
		if (!clear || others.some((other) => other !== key)) return null;
		const choices = list.choices.filter((_choice, index) => truths[index] === true);
		const group = groups.get(key) ?? { choices, states: [] };
		group.states.push(state);
		groups.set(key, group);
	}
	return [...groups.values()];
}

function partOf(
	choices: readonly Choice[],
	states: readonly State[],
	dimensions: readonly Dimension[]
): FilteredPart {
	const [first = []] = states;
	const led = dimensions.map(({ answers }, index) => {
		const places = new Set(states.map((state) => state[index] ?? -1));
		const free = places.size > answers.length;
		return {
			names: free ? [] : (answers[first[index] ?? -1]?.name ?? []),
			labels: free ? [] : answers.flatMap(({ label }, place) => (places.has(place) ? [label] : []))
		};
	});
	return {
		names: led.flatMap(({ names }) => names),
		labels: led.map(({ labels }) => labels).filter((labels) => labels.length > 0),
		condition: conditionOf(dimensions, states),
		choices
	};
}

/** Where the answers of a part begin in their list. */
function placeOf(list: ChoiceList, { choices: [first] }: FilteredPart): number {
	return first === undefined ? -1 : list.choices.indexOf(first);
}

function fieldOf(column: string): string {
	return readHeader(column).field;
}

/** A column that is nowhere filled is a slip of the pen; words in several languages are no names. */
function isFilled({ choices }: ChoiceList, column: string): boolean {
	const field = fieldOf(column);
	return field !== 'label' && choices.some((choice) => choice.told(field) !== '');
}

function columnsOf(expression: Expression): readonly string[] {
	return partsOf(expression).flatMap((part) => (part.kind === 'column' ? [part.name] : []));
}

function referencesOf(expression: Expression): readonly string[] {
	return partsOf(expression).flatMap((part) => (part.kind === 'reference' ? [part.name] : []));
}

function partsOf(expression: Expression): readonly Expression[] {
	const inside =
		expression.kind === 'call'
			? expression.arguments
			: expression.kind === 'operation'
				? [expression.left, expression.right]
				: [];
	return [expression, ...inside.flatMap(partsOf)];
}
