import { rangeOf, type Range } from '../disclosure/range.ts';
import type { Table } from '../disclosure/release.ts';
import type { Measure } from '../questionnaire/kinds/kind.ts';
import { partOfCell, type CellPart } from './measures.ts';

/** Every count that a table allows: any of `often` with any of `none` that together fit the base. */
export interface Allowed {
	readonly base: number;
	readonly often: Range;
	readonly none: Range;
	/** Whether the words bound both poles; else they speak of « souvent » or « oui » alone. */
	readonly bothPoles: boolean;
	/** Whether the answers can be put in order: both poles of three answers. */
	readonly ordered: boolean;
}

/** One way the answers may have been, in the order pas du tout, un peu, souvent. */
export type Counted = readonly [none: number, some: number, often: number];

/**
 * The counts that the words of one table allow, by arithmetic alone: never fewer than there are.
 * « un peu : 3 ou moins » beside an exact pole leaves three to choose at the other; where the rest
 * is joined, the other pole is anything from 0 to the rest.
 */
export function allowedBy({ cells, base }: Table, measure: Measure): Allowed {
	const of = (part: CellPart): Range | null => {
		const cell = cells.find((one) => partOfCell(one, measure) === part);
		return cell === undefined ? null : rangeOf(cell.said, base);
	};
	const [often, some, none] = [of('often'), of('some'), of('none')];
	// Of a whole whose parts are said, yes/no and what hangs on a filter have one cell, never « ou plus ».
	const alone = cells.length === 1 && cells[0]?.said.kind !== 'at-least';
	const bothPoles = measure.reading !== 'yes-alone' && !alone;
	const kind = { bothPoles, ordered: bothPoles && measure.reading === 'three-answers' };
	if (often === null) {
		const least = none ?? { from: 0, to: base };
		return { base, often: { from: 0, to: base - least.from }, none: least, ...kind };
	}
	const most = base - often.from;
	const beside = { from: some === null ? 0 : Math.max(0, base - often.to - some.to), to: most };
	return { base, often, none: none ?? beside, ...kind };
}

/** All of them, one by one: at most (2m + 1)² in a release, where nothing said is wider. */
export function everyCount({ base, often, none }: Allowed): Counted[] {
	const found: Counted[] = [];
	for (let most = often.from; most <= often.to; most += 1) {
		const room = Math.min(none.to, base - most);
		for (let least = none.from; least <= room; least += 1) {
			found.push([least, base - most - least, most]);
		}
	}
	return found;
}

/** The same of « souvent » or « oui » alone: all else is one class. */
export function everyYes({ base, often }: Allowed): Counted[] {
	return Array.from({ length: often.to - often.from + 1 }, (_, index) => {
		const yes = often.from + index;
		return [base - yes, 0, yes];
	});
}

/** « Souvent » or « oui », and all else at the other pole: nothing in the middle. */
export function yesAlone<Side extends Allowed>(side: Side): Side {
	const { base, often } = side;
	return { ...side, none: { from: base - often.to, to: base - often.from } };
}
