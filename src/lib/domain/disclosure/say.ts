import type { Counts, Heads, Signatures } from './counts.ts';
import { forestOf } from './forest.ts';
import { sayFurther } from './further.ts';
import { listGroups, planGroups } from './groups.ts';
import { isOrderShown } from './order-shown.ts';
import type { PublicationPlan } from './plan.ts';
import type { Group, Order, Table } from './release.ts';
import { sayTree } from './tree.ts';

/** All that is ever said of a campaign. */
export interface Publication {
	readonly groups: readonly Group[];
	readonly tables: readonly Table[];
	readonly orders: readonly Order[];
}

/** Further breakdowns that the audit let pass, and what they are said from. */
export interface PassedFurther {
	readonly attributes: readonly string[];
	readonly signatures: Signatures;
}

/**
 * Puts counts into words (privacy rules, sections 2 and 3): a pure public function of the plan, of
 * who took part, and of the counts. What is shown depends on plan and heads alone; how a count is
 * worded is the same bytes for all counts that the words allow. It refuses nothing.
 */
export function say(
	plan: PublicationPlan,
	heads: Heads,
	counts: Counts,
	further?: PassedFurther
): Publication {
	const { margin } = plan.policy;
	const groups = planGroups(plan, heads);
	const portions = new Map(counts.items.map((entry) => [entry.item, entry.portions]));
	const tables = plan.items.flatMap((item) =>
		forestOf(item, groups, portions.get(item.item) ?? []).flatMap(
			(tree) => sayTree(item, tree, margin).tables
		)
	);
	const { id: group, respondents: base } = groups.root;
	const places = new Map(counts.orders.map((entry) => [entry.item, entry.places]));
	const orders = plan.orders
		.filter((order) => isOrderShown(order, base, margin))
		.map(({ item }) => ({ item, group, base, places: places.get(item) ?? [] }));
	const passed = groups.further.filter((one) => further?.attributes.includes(one) === true);
	const cut = further === undefined ? [] : sayFurther(plan, groups, further.signatures, passed);
	return { groups: listGroups(plan, groups, passed), tables: [...tables, ...cut], orders };
}
