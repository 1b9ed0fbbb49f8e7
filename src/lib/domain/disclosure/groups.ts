import { joinClasses, type JoinedClass } from './classes.ts';
import type { Heads } from './counts.ts';
import { siteLeaves, type SiteLeaf } from './leaves.ts';
import type { PlannedAttribute, PublicationPlan } from './plan.ts';
import type { Group } from './release.ts';
import { thresholds } from './thresholds.ts';

/** A class of an attribute inside one group. */
export interface ClassGroup extends JoinedClass {
	readonly id: string;
}

/** Every group that the plan and the head counts give, before any answer is looked at. */
export interface PlannedGroups {
	readonly root: SiteLeaf;
	/** The parts of the root; empty when only one remains, which then is the root. */
	readonly leaves: readonly SiteLeaf[];
	/** Classes of an attribute in the root or in a leaf; empty: no breakdown there. */
	classesIn(attribute: string, group: SiteLeaf): readonly ClassGroup[];
	/** Further attributes with classes large enough to cut the whole: what the audit is asked about. */
	readonly further: readonly string[];
}

function classId(group: string, attribute: string, codes: readonly string[]): string {
	return `${group}/${attribute}:${codes.join('+')}`;
}

function classSizes(
	heads: Heads,
	attribute: string,
	sites: readonly string[]
): Map<string, number> {
	const sizes = new Map<string, number>();
	for (const entry of heads.classes) {
		if (entry.attribute !== attribute || !sites.includes(entry.site)) continue;
		sizes.set(entry.class, (sizes.get(entry.class) ?? 0) + entry.respondents);
	}
	return sizes;
}

/** The groups of a release: a function of the plan and of head counts. */
export function planGroups(plan: PublicationPlan, heads: Heads): PlannedGroups {
	const limits = thresholds(plan.policy.margin);
	const sites = siteLeaves(plan, heads);
	const [only] = sites;
	const frames = sites.map(({ frame }) => frame);
	const root: SiteLeaf = {
		...plan.root,
		sites: sites.flatMap((leaf) => leaf.sites),
		respondents: sites.reduce((sum, { respondents }) => sum + respondents, 0),
		frame: frames.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0)
	};
	const attributes = new Map<string, PlannedAttribute>(
		plan.attributes.map((attribute) => [attribute.question, attribute])
	);
	const found = new Map<string, readonly ClassGroup[]>();

	function classesIn(question: string, group: SiteLeaf): readonly ClassGroup[] {
		const attribute = attributes.get(question);
		if (attribute === undefined) return [];
		const key = classId(group.id, question, []);
		const known = found.get(key);
		if (known !== undefined) return known;
		const sizes = classSizes(heads, question, group.sites);
		const own = plan.further.includes(question)
			? { ...limits, class: limits.furtherClass, cut: limits.further }
			: limits;
		const classes = joinClasses(attribute, sizes, group.respondents, own).map((joined) => ({
			...joined,
			id: classId(group.id, question, joined.codes)
		}));
		found.set(key, classes);
		return classes;
	}

	const further = plan.further.filter((question) => classesIn(question, root).length > 0);
	return {
		root,
		further,
		leaves: only !== undefined && sites.length === 1 ? [] : sites,
		classesIn
	};
}

/**
 * The groups as published: the whole, its sites, and the classes that some planned item uses.
 *
 * @param passed further attributes in which the audit found no proof
 */
export function listGroups(
	plan: PublicationPlan,
	groups: PlannedGroups,
	passed: readonly string[] = []
): Group[] {
	const { shown } = thresholds(plan.policy.margin);
	const cutsOf = (kind: 'attribute' | 'attribute-in-sites'): Set<string> =>
		new Set(plan.items.flatMap(({ tree }) => (tree.kind === kind ? [tree.question] : [])));
	const asGroup = (leaf: SiteLeaf, parent: string | null): Group => ({
		id: leaf.id,
		parent,
		label: leaf.label,
		kind: parent === null ? 'total' : 'site',
		respondents: leaf.respondents,
		frame: leaf.frame,
		shown: leaf.respondents >= shown
	});
	const classesOf = (leaf: SiteLeaf, questions: ReadonlySet<string>): Group[] =>
		[...questions].flatMap((question) =>
			groups.classesIn(question, leaf).map(({ id, codes, respondents }) => ({
				id,
				parent: leaf.id,
				label: codes.join(' + '),
				kind: 'class',
				attribute: { question, codes },
				respondents,
				frame: null,
				shown: true
			}))
		);
	const inSites = cutsOf('attribute-in-sites');
	const inRoot = cutsOf('attribute');
	for (const question of passed) inRoot.add(question);
	if (groups.leaves.length === 0) for (const question of inSites) inRoot.add(question);
	return [
		asGroup(groups.root, null),
		...classesOf(groups.root, inRoot),
		...groups.leaves.flatMap((leaf) => [asGroup(leaf, groups.root.id), ...classesOf(leaf, inSites)])
	];
}
