import { forestOf } from '../forest.ts';
import { asInClass, cutFurther } from '../further.ts';
import type { PlannedGroups } from '../groups.ts';
import { sayLeaf, type Statement } from '../leaf.ts';
import { sayParent } from '../parent.ts';
import type { PlannedItem } from '../plan.ts';
import type { Margin } from '../policy.ts';
import { rangeOf } from '../range.ts';
import type { Release, Table } from '../release.ts';
import { thresholds } from '../thresholds.ts';
import type { TreeNode } from '../tree.ts';
import type { Fault } from './published-groups.ts';

type Kept = Pick<Statement, 'often' | 'none'>;

const same = (one: Statement, table: Table): boolean =>
	JSON.stringify(one.cells) === JSON.stringify(table.cells);

/** Ends of everything a table says: a word changes at these counts or nowhere. */
function endsOf({ base, cells }: Table): number[] {
	return cells.flatMap(({ said }) => {
		const { from, to } = rangeOf(said, base);
		return [from, to];
	});
}

/** The statement of a leaf whose words these are, or null when no counts give them. */
function leafStatement(item: PlannedItem, table: Table, margin: Margin): Statement | null {
	const { base } = table;
	const ends = [0, margin, base - margin, base, ...endsOf(table)];
	for (const often of new Set(ends)) {
		const rest = base - often;
		for (const none of new Set([...ends, rest, rest - margin, rest - margin - 1])) {
			if (often < 0 || none < 0 || often + none > base) continue;
			const said = sayLeaf(item, base, { often, none }, margin);
			if (same(said, table)) return said;
		}
	}
	return null;
}

/** The statement of a parent whose words these are, against what its parts keep, or null. */
function parentStatement(
	item: PlannedItem,
	table: Table,
	parts: readonly Kept[],
	margin: Margin
): Statement | null {
	const sums = (['often', 'none'] as const).map((pole) => [
		parts.reduce((sum, part) => sum + part[pole].from, 0),
		parts.reduce((sum, part) => sum + part[pole].to, 0)
	]);
	const [inOften = [], inNone = []] = sums.map((ends) => new Set([...ends, ...endsOf(table)]));
	for (const often of inOften) {
		for (const none of inNone) {
			const said = sayParent(item, table.base, { often, none }, parts, margin);
			if (same(said, table)) return said;
		}
	}
	return null;
}

const nameOf = (item: string, group: string): string => `${item} in ${group}`;

/** Takes tables one by one as the trees they should come from ask for them, and notes what does not fit. */
interface TablesReader {
	take(item: PlannedItem, group: string): Table | null;
	/** What a tree keeps of each pole, by the words of its tables. */
	read(item: PlannedItem, node: TreeNode): Kept;
	fault(fault: Fault): void;
	/** All that did not fit, tables that nothing asked for at the end. */
	end(): Fault[];
}

/** Reads the words of tables, of a leaf by the rule of leaves, of a parent against what its parts keep. */
export function tablesReader(tables: readonly Table[], margin: Margin): TablesReader {
	const { shown } = thresholds(margin);
	const left = new Map(tables.map((table) => [nameOf(table.item, table.group), table]));
	const faults: Fault[] = [];

	function take(item: PlannedItem, group: string): Table | null {
		const place = nameOf(item.item, group);
		const table = left.get(place);
		if (table === undefined) faults.push({ code: 'table-missing', place });
		left.delete(place);
		return table ?? null;
	}

	function read(item: PlannedItem, node: TreeNode): Kept {
		const parts = node.parts.map((part) => read(item, part));
		const open = { from: 0, to: node.respondents };
		const unknown = { often: open, none: open };
		if (node.unsaid || node.respondents < shown) return unknown;
		const table = take(item, node.group);
		if (table === null) return unknown;
		const statement =
			parts.length === 0
				? leafStatement(item, table, margin)
				: parentStatement(item, table, parts, margin);
		if (statement === null) {
			faults.push({ code: 'words-of-no-counts', place: nameOf(item.item, node.group) });
		}
		return statement ?? unknown;
	}

	return {
		take,
		read,
		fault: (fault) => {
			faults.push(fault);
		},
		end: () => [
			...faults,
			...[...left.keys()].map((place) => ({ code: 'table-not-planned', place }))
		]
	};
}

/**
 * Whether every table of a release is one that its plan asks for, and its words those of some counts:
 * of a leaf by the rule of leaves, of a parent against the ranges that its parts keep.
 */
export function checkWords(release: Release, groups: PlannedGroups): Fault[] {
	const { plan } = release;
	const { margin } = plan.policy;
	const reader = tablesReader(release.tables, margin);
	for (const item of plan.items) {
		for (const tree of forestOf(item, groups, [])) reader.read(item, tree);
	}
	for (const item of cutFurther(plan)) {
		for (const attribute of groups.further) {
			for (const { id } of groups.classesIn(attribute, groups.root)) {
				const table = reader.take(item, id);
				if (table === null || leafStatement(asInClass(item), table, margin) !== null) continue;
				reader.fault({ code: 'words-of-no-counts', place: nameOf(item.item, id) });
			}
		}
	}
	return reader.end();
}
