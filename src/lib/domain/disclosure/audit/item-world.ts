import type { PlannedItem } from '../plan.ts';
import { rangeOf } from '../range.ts';
import type { Table } from '../release.ts';
import type { Row } from './program.ts';
import { variablesOf, type Kind, type Outcome, type World } from './world.ts';

/** The three answers as their codes; two where only *souvent* or « oui » is ever said of the item. */
function answersOf(item: PlannedItem, tables: readonly Table[]): readonly (readonly string[])[] {
	const others = tables.some(({ cells }) =>
		cells.some(({ codes }) => codes.some((code) => !item.often.includes(code)))
	);
	return others ? [item.often, item.some, item.none] : [item.often, []];
}

/**
 * All that is published of one item, as an attacker reads it: each cell is a row over the households
 * of its group and the answers it counts. What a table does not say follows: answers of a kind add up.
 * Both poles stand in one program, since they share their households. Every count that these rows
 * allow gives the same words (checked by trying all of them, tests/unit/domain/disclosure/audit).
 *
 * @param tables the tables of this item
 * @param byGroup group id to the kinds of household in it
 */
export function worldOf(
	item: PlannedItem,
	tables: readonly Table[],
	kinds: readonly Kind[],
	byGroup: ReadonlyMap<string, readonly number[]>
): World {
	const answers = answersOf(item, tables);
	const width = answers.length;
	const outcomes = answers.map((_, index): Outcome => ({
		guarded: index !== 1 || width === 2 || item.conditional
	}));
	const sizes = kinds.map(({ size }, kind): Row => ({
		variables: variablesOf([kind], [...answers.keys()], width),
		from: size,
		to: size
	}));
	const published = tables.flatMap(({ group, base, cells }) =>
		cells.map(({ codes, said }): Row => {
			const counted = answers.flatMap((own, index) =>
				own.some((code) => codes.includes(code)) ? [index] : []
			);
			return {
				variables: variablesOf(byGroup.get(group) ?? [], counted, width),
				...rangeOf(said, base)
			};
		})
	);
	return {
		kinds,
		outcomes,
		program: {
			caps: kinds.flatMap(({ size }) => answers.map(() => size)),
			rows: [...sizes, ...published]
		}
	};
}
