import { unreachable } from '../unreachable.ts';
import type { Said } from './said.ts';

/** Every count from `from` to `to`, both included, in answers. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/**
 * The counts that what is said allows, in a group of `base` responses. « 3 ou moins » is 0 to 3,
 * « 19 ou plus » is 19 to base.
 */
export function rangeOf(said: Said, base: number): Range {
	switch (said.kind) {
		case 'exact':
			return { from: said.count, to: said.count };
		case 'at-most':
			return { from: 0, to: said.count };
		case 'at-least':
			return { from: said.count, to: base };
		case 'between':
			return { from: said.from, to: said.to };
		default:
			return unreachable(said);
	}
}

/** A range in words: one number if it holds only one, else « de … à … ». */
export function sayRange({ from, to }: Range): Said {
	return from === to ? { kind: 'exact', count: from } : { kind: 'between', from, to };
}

/** What two poles leave for the middle of a group of `base` responses, never below 0. */
export function middleRange(often: Range, none: Range, base: number): Range {
	return {
		from: Math.max(0, base - often.to - none.to),
		to: Math.max(0, base - often.from - none.from)
	};
}
