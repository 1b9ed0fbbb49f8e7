import { listGroups, type PlannedGroups } from '../groups.ts';
import { isOrderShown } from '../order-shown.ts';
import type { PlannedItem, PublicationPlan } from '../plan.ts';
import type { Release } from '../release.ts';
import { thresholds } from '../thresholds.ts';
import type { Fault } from './published-groups.ts';

/** A question is one item, or one for each of its options, said by « oui » alone. */
function isPartOfQuestion({ item, question, reading, often }: PlannedItem): boolean {
	return reading === 'yes-alone' && item === `${question}.${often.join()}`;
}

/** Two tables of one fact give back what each of them hides: a question has one item and one tree. */
function checkItems({ items }: PublicationPlan): Fault[] {
	const first = new Map<string, PlannedItem>();
	const seen = new Set<string>();
	return items.flatMap((item): Fault[] => {
		const before = first.get(item.question);
		if (before === undefined) first.set(item.question, item);
		const twice = seen.has(item.item);
		seen.add(item.item);
		const sameTree = JSON.stringify(before?.tree ?? item.tree) === JSON.stringify(item.tree);
		const options = isPartOfQuestion(item) && (before === undefined || isPartOfQuestion(before));
		const alone = before === undefined && item.item === item.question;
		const fine = !twice && sameTree && (options || alone);
		return fine ? [] : [{ code: 'question-said-twice', place: item.item }];
	});
}

/** The sizes of classes are exact: an attribute cuts in one way, and is not said as a question too. */
function checkAttributes({ attributes, items, further }: PublicationPlan): Fault[] {
	return attributes.flatMap(({ question }, index): Fault[] => {
		const kinds = new Set([
			...items.flatMap(({ tree }) =>
				tree.kind !== 'sites' && tree.question === question ? [tree.kind] : []
			),
			...(further.includes(question) ? ['further'] : [])
		]);
		const again = attributes.findIndex((one) => one.question === question) !== index;
		const said = items.some((item) => item.question === question);
		return kinds.size > 1 || again || said
			? [{ code: 'attribute-said-twice', place: question }]
			: [];
	});
}

/** Orders: those of the plan, of the whole group, each option once, and never a number beside it. */
function checkOrders({ plan, orders }: Release, { root }: PlannedGroups): Fault[] {
	const planned = plan.orders.filter((order) =>
		isOrderShown(order, root.respondents, plan.policy.margin)
	);
	const seen = new Set<string>();
	const faults = orders.flatMap(({ item, group, places }): Fault[] => {
		const asked = planned.find((one) => one.item === item);
		const sameOptions =
			places.flat().toSorted().join('\n') === asked?.options.toSorted().join('\n');
		const fine = group === root.id && !seen.has(item) && sameOptions;
		seen.add(item);
		return fine ? [] : [{ code: 'order-not-planned', place: `${item} in ${group}` }];
	});
	const missing = planned.filter(({ item }) => !seen.has(item));
	return [...faults, ...missing.map(({ item }) => ({ code: 'order-missing', place: item }))];
}

/** What became of further breakdowns: withdrawn from the last of the plan on, and only from 200 responses on. */
function checkAudit({ plan, audit }: Release, { root }: PlannedGroups): Fault[] {
	const large = root.respondents >= thresholds(plan.policy.margin).further;
	const due = plan.further.length > 0 && large;
	if (audit === null) return due ? [{ code: 'audit-missing', place: root.id }] : [];
	const named = [...audit.passed, ...audit.withdrawn];
	const inOrder = plan.further.filter((attribute) => named.includes(attribute));
	return due && named.join('\n') === inOrder.join('\n')
		? []
		: [{ code: 'audit-not-planned', place: root.id }];
}

/**
 * Whether a release holds what one plan allows and nothing beside it: no group that no planned table
 * needs (the size of a class is an exact count of answers), no question in two trees, no other order.
 */
export function checkPlan(release: Release, groups: PlannedGroups): Fault[] {
	const { plan } = release;
	const allowed = new Set(listGroups(plan, groups, groups.further).map(({ id }) => id));
	const beside = release.groups.filter(({ id }) => !allowed.has(id));
	return [
		...beside.map(({ id }) => ({ code: 'group-not-planned', place: id })),
		...checkItems(plan),
		...checkAttributes(plan),
		...checkOrders(release, groups),
		...checkAudit(release, groups)
	];
}
