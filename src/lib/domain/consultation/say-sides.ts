import { noAnswer, type PlannedItem } from '../disclosure/plan.ts';
import type { Margin } from '../disclosure/policy.ts';
import type { Range } from '../disclosure/range.ts';
import type { Said } from '../disclosure/said.ts';
import { sayLeaf } from '../disclosure/leaf.ts';
import type { Sides } from './tally/majority.ts';

const sidesItem: PlannedItem = {
	item: 'sides',
	question: 'sides',
	reading: 'three-answers',
	often: ['for'],
	some: [noAnswer],
	none: ['against'],
	tree: { kind: 'sites' },
	conditional: false
};

/**
 * What is said of for, blank and against under « protected », in this order: what is said of three
 * answers, with blank as the middle (privacy rules, sections 2 and 6). A side that is not counted apart
 * there is said by the range it keeps: nothing more is told than by the words themselves.
 *
 * @param sides all voters; 2m + 1 of them or more
 */
export function saySides(sides: Sides, margin: Margin): Said[] {
	const voters = sides.for + sides.blank + sides.against;
	const { cells, often, none } = sayLeaf(
		sidesItem,
		voters,
		{ often: sides.for, none: sides.against },
		margin
	);
	const saidOf = (code: string, range: Range): Said =>
		cells.find(({ codes }) => codes.length === 1 && codes[0] === code)?.said ??
		asSaid(range, voters);
	const blank = {
		from: Math.max(0, voters - often.to - none.to),
		to: voters - often.from - none.from
	};
	return [saidOf('for', often), saidOf(noAnswer, blank), saidOf('against', none)];
}

function asSaid({ from, to }: Range, voters: number): Said {
	if (from === to) return { kind: 'exact', count: from };
	if (from <= 0) return { kind: 'at-most', count: to };
	return to >= voters ? { kind: 'at-least', count: from } : { kind: 'between', from, to };
}
