import process from 'node:process';
import type { PlannedItem } from '#lib/domain/disclosure/plan.ts';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import { say } from '#lib/domain/disclosure/say.ts';
import { sayTree, type TreeNode } from '#lib/domain/disclosure/tree.ts';
import {
	attack,
	leafData,
	product,
	yesData,
	type Attack,
	type DataSet,
	type Leaf
} from './attacker.ts';
import { countsOf, headsOf, planOf, sitesNamed, threeAnswers } from './plans.ts';

/** PORTE_VOIX_FIBRES=all tries every tree of the proof: minutes instead of seconds. */
export const everything = process.env['PORTE_VOIX_FIBRES'] === 'all';

export interface Tried {
	/** How the question is read, and whether it stands behind a filter. */
	readonly item?: Partial<PlannedItem>;
	readonly margin?: Margin;
	/** Members of the coalition: all that the margin promises, unless told. */
	readonly coalition?: number;
	/** Place of a site to the place of the sister named for it. */
	readonly sisters?: Readonly<Record<number, number>>;
}

/** Every data set of these leaves, and what a household can answer. */
function dataOf(sizes: readonly number[], item: PlannedItem) {
	const alone = item.reading === 'yes-alone';
	return {
		dataSets: product<Leaf>(sizes.map(alone ? yesData : leafData)),
		answers: alone ? [0, 2] : [0, 1, 2]
	};
}

/** The attacker against a plan of sites, all coalitions anywhere. */
export function attackSites(
	sizes: readonly number[],
	{ item: over, margin = 3, coalition = margin - 1, sisters = {} }: Tried = {}
): Attack {
	const item = threeAnswers(over);
	const sites = sitesNamed(sizes).map((site, index) => {
		const sister = sisters[index];
		return sister === undefined ? site : { ...site, sister: `s${sister}` };
	});
	const plan = planOf([item], sites, { margin });
	const heads = headsOf(sizes);
	const { dataSets, answers } = dataOf(sizes, item);
	const publish = (data: DataSet): string => JSON.stringify(say(plan, heads, countsOf(data)));
	return attack(dataSets, publish, { coalition, answers });
}

/** Sizes of leaves, grouped as their tree is: [[7, 3], 7]. A string is a part never said: « 2 ». */
export type Shape = number | string | readonly Shape[];

function leavesOf(shape: Shape): number[] {
	return typeof shape === 'object' ? shape.flatMap(leavesOf) : [Number(shape)];
}

function grow(shape: Shape, data: Leaf[], name: string): TreeNode {
	if (typeof shape !== 'object') {
		const [often, , none] = data.shift() ?? [0, 0, 0];
		const unsaid = typeof shape === 'string';
		return { group: name, respondents: Number(shape), poles: { often, none }, parts: [], unsaid };
	}
	const parts = shape.map((part, index) => grow(part, data, `${name}.${index}`));
	const sum = (pick: (node: TreeNode) => number): number =>
		parts.reduce((total, part) => total + pick(part), 0);
	return {
		group: name,
		respondents: sum((part) => part.respondents),
		poles: { often: sum(({ poles }) => poles.often), none: sum(({ poles }) => poles.none) },
		parts,
		unsaid: false
	};
}

/** The attacker against one tree of any depth, said by the rules unless told otherwise. */
export function attackTree(
	shape: Shape,
	{ item: over, margin = 3, coalition = margin - 1 }: Tried = {},
	sayIt: (item: PlannedItem, node: TreeNode, margin: Margin) => unknown = (...tree) =>
		sayTree(...tree).tables
): Attack {
	const item = threeAnswers(over);
	const { dataSets, answers } = dataOf(leavesOf(shape), item);
	const publish = (data: DataSet): string =>
		JSON.stringify(sayIt(item, grow(shape, [...data], 'all'), margin));
	return attack(dataSets, publish, { coalition, answers });
}

/** How many data sets a tree of these leaves has. */
export function howMany(sizes: readonly number[], reading: PlannedItem['reading']): number {
	return sizes.reduce(
		(many, n) => many * (reading === 'yes-alone' ? n + 1 : ((n + 1) * (n + 2)) / 2),
		1
	);
}

/** Nobody's answer is proved, and nobody proves that no other stands at a pole. */
export const held = { proofs: 0, exclusions: 0 } as const;
/** Nor, behind a filter, that everybody was asked. */
export const heldBehindFilter = { ...held, emptyMiddles: 0 } as const;
