import type { Signatures } from './counts.ts';
import type { PlannedGroups } from './groups.ts';
import { sayLeaf } from './leaf.ts';
import type { PlannedItem, PublicationPlan } from './plan.ts';
import type { Table } from './release.ts';

/** The items that further attributes cut: those said by the tree of sites. */
export function cutFurther(plan: PublicationPlan): readonly PlannedItem[] {
	return plan.items.filter(({ tree }) => tree.kind === 'sites');
}

/**
 * As a class of a further breakdown says an item: as a leaf. Of a question behind a filter one pole
 * only, as a parent does: two would count who was asked in every class.
 */
export function asInClass(item: PlannedItem): PlannedItem {
	return item.conditional ? { ...item, reading: 'yes-alone' } : item;
}

/**
 * The tables of further breakdowns: each class of each attribute, of the whole group, one way only.
 *
 * @param attributes those that the audit is asked about, or those that it let pass
 */
export function sayFurther(
	plan: PublicationPlan,
	groups: PlannedGroups,
	signatures: Signatures,
	attributes: readonly string[]
): Table[] {
	const { margin } = plan.policy;
	return cutFurther(plan).flatMap((item) => {
		const place = signatures.items.indexOf(item.item);
		return attributes.flatMap((attribute) => {
			const index = plan.further.indexOf(attribute);
			return groups.classesIn(attribute, groups.root).map(({ id, codes, respondents }): Table => {
				const sum = { often: 0, none: 0 };
				for (const { classes, often, none } of signatures.entries) {
					const code = classes[index] ?? null;
					if (code === null || !codes.includes(code)) continue;
					sum.often += often[place] ?? 0;
					sum.none += none[place] ?? 0;
				}
				const { cells } = sayLeaf(asInClass(item), respondents, sum, margin);
				return { item: item.item, group: id, base: respondents, cells };
			});
		});
	});
}
