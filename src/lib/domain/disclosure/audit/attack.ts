import { forestOf } from '../forest.ts';
import { cutFurther } from '../further.ts';
import type { ClassGroup, PlannedGroups } from '../groups.ts';
import type { PlannedItem } from '../plan.ts';
import { rangeOf, type Range } from '../range.ts';
import type { Release, Table } from '../release.ts';
import type { TreeNode } from '../tree.ts';
import { boundsOf } from './bounds.ts';
import { searchCoalitions } from './coalitions.ts';
import { worldOf } from './item-world.ts';
import type { Program, Row, Solver } from './program.ts';
import type { Fault } from './published-groups.ts';
import { variablesOf, type Kind, type World } from './world.ts';

/** What a reader of everything published can bound one pole of one group to. */
export interface Bounded {
	readonly item: string;
	readonly group: string;
	readonly codes: readonly string[];
	readonly base: number;
	/** What its own table says of it, or leaves open. */
	readonly said: Range;
	readonly range: Range;
}

interface Attacked {
	readonly bounded: readonly Bounded[];
	readonly faults: readonly Fault[];
}

/** What an examination takes: a solver, and whether its time is up. */
export interface Means {
	readonly solver: Solver;
	readonly tooLate: () => boolean;
}

interface Places {
	readonly kinds: readonly Kind[];
	readonly byGroup: ReadonlyMap<string, readonly number[]>;
	/** Rows of heads, where the sizes of the kinds themselves are not published. */
	readonly heads: readonly { readonly of: readonly number[]; readonly respondents: number }[];
}

const leavesOf = (node: TreeNode): TreeNode[] =>
	node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf);
const nodesOf = (node: TreeNode): TreeNode[] => [node, ...node.parts.flatMap(nodesOf)];

/** Kinds beyond which nothing is decided in time: as many signatures as the tabulator keeps. */
const mostKinds = 20_000;

/** The kinds of one item's trees; crossed with further classes, their sizes are known in sums only. */
function placesOf(item: PlannedItem, release: Release, groups: PlannedGroups): Places | null {
	const forest = forestOf(item, groups, []);
	const leaves = forest.flatMap(leavesOf);
	const further = cutFurther(release.plan).includes(item) ? groups.further : [];
	const classes = further.map((attribute) => groups.classesIn(attribute, groups.root));
	const many = classes.reduce((product, { length }) => product * (length + 1), leaves.length);
	if (many > mostKinds) return null;
	const crossed = classes.reduce<number[][]>(
		(rows, list) => rows.flatMap((row) => [...list.keys(), list.length].map((at) => [...row, at])),
		[[]]
	);
	return placesIn(forest, crossed, classes);
}

/** The kinds of some trees, each leaf in each combination of the classes that cross them. */
function placesIn(
	forest: readonly TreeNode[],
	crossed: readonly (readonly number[])[] = [[]],
	classes: readonly (readonly ClassGroup[])[] = []
): Places {
	const leaves = forest.flatMap(leavesOf);
	const kinds = leaves.flatMap(({ respondents }, leaf) =>
		crossed.map((place): Kind => ({ size: respondents, place: [leaf, ...place] }))
	);
	const where = (holds: (place: readonly number[]) => boolean): number[] =>
		kinds.flatMap(({ place }, kind) => (holds(place) ? [kind] : []));
	const nodes = forest.flatMap(nodesOf).map(({ group, respondents, ...node }) => {
		const own = new Set(leavesOf({ group, respondents, ...node }).map((leaf) => leaf.group));
		return { group, respondents, of: where(([leaf]) => own.has(leaves[leaf ?? -1]?.group ?? '')) };
	});
	const cut = classes.flatMap((list, at) =>
		list.map(({ id, respondents }, place) => ({
			group: id,
			respondents,
			of: where((one) => one[at + 1] === place)
		}))
	);
	const all = [...nodes, ...cut];
	return { kinds, byGroup: new Map(all.map(({ group, of }) => [group, of])), heads: all };
}

/** The rows of a world, with the published heads in place of sizes that are not. */
function withHeads(world: World, { heads, kinds }: Places): Program {
	const width = world.outcomes.length;
	const every = world.outcomes.map((_, outcome) => outcome);
	const rows = heads.map(({ of, respondents }): Row => ({
		variables: variablesOf(of, every, width),
		from: respondents,
		to: respondents
	}));
	return { caps: world.program.caps, rows: [...rows, ...world.program.rows.slice(kinds.length)] };
}

/**
 * Reads a release as an attacker would: bounds each pole of each group by all tables of its item
 * together, and, where the sizes of all kinds are published, seats every coalition. Where further
 * breakdowns cross, their joint sizes are not: a group is then taken for proved when fewer than the
 * margin of its households, but not all of a smaller group, may be in a pole, or outside it. What is
 * too large, or not done in time, is undecided: never taken for safe.
 */
export function attackItem(
	item: PlannedItem,
	release: Release,
	groups: PlannedGroups,
	means: Means
): Attacked {
	const places = means.tooLate() ? null : placesOf(item, release, groups);
	if (places === null) return { bounded: [], faults: [{ code: 'undecided', place: item.item }] };
	return attackPlaces(item, release, places, means);
}

/**
 * The same for a chain of waves, all their tables together.
 * @param released the tables of every wave, each once, and the plan they come from
 */
export function attackChain(
	item: PlannedItem,
	released: Pick<Release, 'plan' | 'tables'>,
	chain: TreeNode,
	means: Means
): Attacked {
	return attackPlaces(item, released, placesIn([chain]), means);
}

function attackPlaces(
	item: PlannedItem,
	{ plan, tables: all }: Pick<Release, 'plan' | 'tables'>,
	places: Places,
	{ solver, tooLate }: Means
): Attacked {
	const { margin } = plan.policy;
	const tables = all.filter((table) => table.item === item.item);
	const undecided: Fault = { code: 'undecided', place: item.item };
	const world = worldOf(item, tables, places.kinds, places.byGroup);
	const crossed = (places.kinds[0]?.place.length ?? 0) > 1;
	const program = crossed ? withHeads(world, places) : world.program;
	const width = world.outcomes.length;
	const poles = width === 2 ? [0] : [0, 2];
	const codes = [item.often, item.some, item.none];
	const solving = solver(program);
	const faults: Fault[] = [];
	try {
		const bounded = tables.flatMap((table) =>
			poles.flatMap((pole): Bounded[] => {
				if (tooLate()) return [];
				const of = variablesOf(places.byGroup.get(table.group) ?? [], [pole], width);
				const range = boundsOf(program, solving, of);
				const { group, base } = table;
				const place = `${item.item} in ${group}`;
				if (range === null) {
					faults.push({ code: 'figures-of-nobody', place });
					return [];
				}
				const least = Math.min(margin, base);
				if (range.to < least || range.from > base - least) faults.push({ code: 'proof', place });
				const own = codes[pole] ?? [];
				return [{ item: item.item, group, codes: own, base, said: saidOf(table, own), range }];
			})
		);
		if (tooLate()) faults.push(undecided);
		if (!crossed && faults.length === 0 && tables.length > 0) {
			const verdict = searchCoalitions({ world, margin, solving, tooLate });
			if (verdict.kind === 'undecided') faults.push(undecided);
			if (verdict.kind === 'proof') {
				const kind = Math.floor((verdict.seats.at(-1) ?? 0) / width);
				const [leaf = 0] = places.kinds[kind]?.place ?? [];
				const of = [...places.byGroup].find(([, own]) => own.length === 1 && own[0] === leaf);
				faults.push({ code: 'proof', place: `${item.item} in ${of?.[0] ?? ''}` });
			}
		}
		return { bounded, faults };
	} finally {
		solving.end();
	}
}

function saidOf({ base, cells }: Table, codes: readonly string[]): Range {
	const cell = cells.find((one) => one.codes.join() === codes.join());
	return cell === undefined ? { from: 0, to: base } : rangeOf(cell.said, base);
}
