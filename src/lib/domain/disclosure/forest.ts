import { unreachable } from '../unreachable.ts';
import type { Portion } from './counts.ts';
import type { PlannedGroups } from './groups.ts';
import type { Poles } from './leaf.ts';
import type { SiteLeaf } from './leaves.ts';
import type { PlannedItem } from './plan.ts';
import type { TreeNode } from './tree.ts';

function sumPoles(portions: readonly Portion[]): Poles {
	return {
		often: portions.reduce((sum, portion) => sum + portion.often, 0),
		none: portions.reduce((sum, portion) => sum + portion.none, 0)
	};
}

/**
 * The trees of one item: one from the root, or, for an attribute inside each site, one for each
 * site and none above, so that nothing is ever totalled across sites.
 */
export function forestOf(
	item: PlannedItem,
	groups: PlannedGroups,
	portions: readonly Portion[]
): readonly TreeNode[] {
	const { tree } = item;

	function node(group: SiteLeaf, parts: readonly TreeNode[]): TreeNode {
		const own = portions.filter(({ site }) => group.sites.includes(site));
		const { id, respondents } = group;
		return { group: id, respondents, poles: sumPoles(own), parts, unsaid: false };
	}

	function cutBy(question: string, group: SiteLeaf): TreeNode {
		const classes = groups.classesIn(question, group);
		if (classes.length === 0) return node(group, []);
		const own = portions.filter(({ site }) => group.sites.includes(site));
		const parts = classes.map(({ id, codes, respondents }) => {
			const inside = own.filter(
				(portion) => portion.class !== null && codes.includes(portion.class)
			);
			return { group: id, respondents, poles: sumPoles(inside), parts: [], unsaid: false };
		});
		const given = classes.reduce((sum, { respondents }) => sum + respondents, 0);
		const missing = {
			group: `${group.id}/${question}`,
			respondents: group.respondents - given,
			poles: sumPoles(own.filter((portion) => portion.class === null)),
			parts: [],
			unsaid: true
		};
		return node(group, [...parts, missing]);
	}

	const { root, leaves } = groups;
	switch (tree.kind) {
		case 'sites':
			return [
				node(
					root,
					leaves.map((leaf) => node(leaf, []))
				)
			];
		case 'attribute':
			return [cutBy(tree.question, root)];
		case 'attribute-in-sites':
			return (leaves.length === 0 ? [root] : leaves).map((leaf) => cutBy(tree.question, leaf));
		default:
			return unreachable(tree);
	}
}
