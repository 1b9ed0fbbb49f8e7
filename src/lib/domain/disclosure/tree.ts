import { sayLeaf, type Poles, type Statement } from './leaf.ts';
import { sayParent } from './parent.ts';
import type { PlannedItem } from './plan.ts';
import type { Margin } from './policy.ts';
import type { Table } from './release.ts';
import { thresholds } from './thresholds.ts';

/** One group of a tree with the true counts of an item. Without parts it is a leaf. */
export interface TreeNode {
	readonly group: string;
	readonly respondents: number;
	readonly poles: Poles;
	readonly parts: readonly TreeNode[];
	/** Those who did not give the attribute: a part of the sum, never said. */
	readonly unsaid: boolean;
}

interface Said extends Pick<Statement, 'often' | 'none'> {
	readonly tables: readonly Table[];
}

/**
 * Says one tree of one item, of any depth, from the leaves up. Who is said is decided by head
 * counts alone: a group under 2m + 1 says nothing and keeps 0 to n open for its parent. Of a tree
 * with sums of sums every sum says *souvent* only: two poles that share a base, at two levels, can
 * prove an answer.
 *
 * @returns the tables, each group before its parts, and the ranges that the root keeps.
 */
export function sayTree(item: PlannedItem, node: TreeNode, margin: Margin): Said {
	const sumOfSums = node.parts.some((part) => part.parts.length > 0);
	return sayNode(sumOfSums ? onePoleAbove(item) : item, node, margin);
}

/** The item as it is said where its sums may become parts of others: *souvent* alone in each. */
export function onePoleAbove(item: PlannedItem): PlannedItem {
	return { ...item, conditional: true };
}

function sayNode(item: PlannedItem, node: TreeNode, margin: Margin): Said {
	const parts = node.parts.map((part) => sayNode(item, part, margin));
	const below = parts.flatMap(({ tables }) => tables);
	if (node.unsaid || node.respondents < thresholds(margin).shown) {
		const open = { from: 0, to: node.respondents };
		return { tables: below, often: open, none: open };
	}
	const { cells, often, none } =
		parts.length === 0
			? sayLeaf(item, node.respondents, node.poles, margin)
			: sayParent(item, node.respondents, node.poles, parts, margin);
	const table = { item: item.item, group: node.group, base: node.respondents, cells };
	return { tables: [table, ...below], often, none };
}
