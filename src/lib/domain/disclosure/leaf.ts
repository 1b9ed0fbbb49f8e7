import { unreachable } from '../unreachable.ts';
import type { PlannedItem } from './plan.ts';
import type { Margin } from './policy.ts';
import { middleRange, rangeOf, sayRange, type Range } from './range.ts';
import type { Cell } from './release.ts';
import type { Said } from './said.ts';

/** True counts of the two poles. They go no further than this folder. */
export interface Poles {
	readonly often: number;
	readonly none: number;
}

/** What is said of one group, and the range that each pole keeps, said or implied. */
export interface Statement {
	readonly cells: readonly Cell[];
	readonly often: Range;
	readonly none: Range;
}

/** A pole alone: exact from m + 1 to n − m − 1, else « m ou moins » or « n − m ou plus ». */
function sayPole(count: number, respondents: number, margin: Margin): Said {
	if (count <= margin) return { kind: 'at-most', count: margin };
	if (count >= respondents - margin) return { kind: 'at-least', count: respondents - margin };
	return { kind: 'exact', count };
}

function sayBothPoles(
	item: PlannedItem,
	respondents: number,
	saidOften: Said,
	saidNone: Said
): Statement {
	const often = rangeOf(saidOften, respondents);
	const none = rangeOf(saidNone, respondents);
	return {
		cells: [
			{ codes: item.often, said: saidOften },
			{ codes: item.some, said: sayRange(middleRange(often, none, respondents)) },
			{ codes: item.none, said: saidNone }
		],
		often,
		none
	};
}

/**
 * Three answers, in the order of the rules: almost everybody at one pole, and nothing else is said;
 * then, beside an exact *souvent*, few left over (joined) or few in the middle; else both poles.
 */
function sayThreeAnswers(
	item: PlannedItem,
	respondents: number,
	poles: Poles,
	margin: Margin
): Statement {
	const often = sayPole(poles.often, respondents, margin);
	const none = sayPole(poles.none, respondents, margin);
	const few = { from: 0, to: margin };
	if (often.kind === 'at-least') {
		const cells = [{ codes: item.often, said: often }];
		return { cells, often: rangeOf(often, respondents), none: few };
	}
	if (none.kind === 'at-least') {
		const cells = [{ codes: item.none, said: none }];
		return { cells, often: few, none: rangeOf(none, respondents) };
	}
	if (often.kind !== 'exact') return sayBothPoles(item, respondents, often, none);
	const rest = respondents - poles.often;
	if (rest <= 2 * margin) {
		return {
			cells: [
				{ codes: item.often, said: often },
				{ codes: [...item.some, ...item.none], said: { kind: 'exact', count: rest } }
			],
			often: rangeOf(often, respondents),
			none: { from: 0, to: rest }
		};
	}
	if (rest - poles.none <= margin) {
		return {
			cells: [
				{ codes: item.often, said: often },
				{ codes: item.some, said: { kind: 'at-most', count: margin } }
			],
			often: rangeOf(often, respondents),
			none: { from: rest - margin, to: rest }
		};
	}
	return sayBothPoles(item, respondents, often, none);
}

/**
 * What is said of a leaf (privacy rules, section 2): a group of 2m + 1 responses or more whose
 * parts are not said. Pure, and the same bytes for all counts of one class.
 */
export function sayLeaf(
	item: PlannedItem,
	respondents: number,
	poles: Poles,
	margin: Margin
): Statement {
	switch (item.reading) {
		case 'three-answers':
		case 'yes-no':
			return sayThreeAnswers(item, respondents, poles, margin);
		case 'yes-alone': {
			const often = sayPole(poles.often, respondents, margin);
			return {
				cells: [{ codes: item.often, said: often }],
				often: rangeOf(often, respondents),
				none: { from: 0, to: respondents }
			};
		}
		default:
			return unreachable(item.reading);
	}
}
