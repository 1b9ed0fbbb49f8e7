import type { ClassGroup, PlannedGroups } from '../groups.ts';
import type { SiteLeaf } from '../leaves.ts';
import type { PublicationPlan } from '../plan.ts';
import type { Group, Release } from '../release.ts';
import { thresholds } from '../thresholds.ts';

/** Something published that the rules do not allow, with the place where it stands. */
export interface Fault {
	readonly code: string;
	readonly place: string;
}

function asLeaf(group: Group, sites: readonly string[]): SiteLeaf {
	const { id, label, respondents, frame } = group;
	return { id, label, sites, respondents, frame };
}

/** The groups of a release in the shape in which the rules of words read them. */
export function publishedGroups({ plan, groups, audit }: Release): PlannedGroups {
	const [total] = groups;
	const whole = total ?? {
		...plan.root,
		parent: null,
		kind: 'total' as const,
		respondents: 0,
		frame: null,
		shown: false
	};
	const leaves = groups
		.filter(({ kind, parent }) => kind === 'site' && parent === whole.id)
		.map((group) => asLeaf(group, group.id.split('+')));
	return {
		root: asLeaf(
			whole,
			plan.sites.map(({ id }) => id)
		),
		leaves,
		further: audit?.passed ?? [],
		classesIn: (attribute, group) =>
			groups.flatMap((one): ClassGroup[] =>
				one.parent === group.id && one.attribute?.question === attribute
					? [{ id: one.id, codes: one.attribute.codes, respondents: one.respondents }]
					: []
			)
	};
}

/** Whether sites that stand as one leaf are tied by sisters named in the plan. */
function areSisters(plan: PublicationPlan, sites: readonly string[]): boolean {
	const reached = new Set(sites.slice(0, 1));
	for (let round = 0; round < sites.length; round += 1) {
		for (const { id, sister } of plan.sites) {
			if (sister === undefined || !sites.includes(id) || !sites.includes(sister)) continue;
			if (reached.has(id) || reached.has(sister)) reached.add(id).add(sister);
		}
	}
	return sites.every((site) => reached.has(site));
}

function checkSites(release: Release, groups: PlannedGroups): Fault[] {
	const { plan } = release;
	const { shown } = thresholds(plan.policy.margin);
	const { root, leaves } = groups;
	const faults: Fault[] = [];
	if (leaves.length === 0) {
		if (plan.sites.length > 1 && !areSisters(plan, root.sites)) {
			faults.push({ code: 'sites-missing', place: root.id });
		}
		return faults;
	}
	const listed = leaves.flatMap(({ sites }) => sites).toSorted();
	const planned = plan.sites.map(({ id }) => id).toSorted();
	if (listed.join() !== planned.join()) faults.push({ code: 'sites-not-planned', place: root.id });
	const sum = leaves.reduce((total, { respondents }) => total + respondents, 0);
	if (sum !== root.respondents) faults.push({ code: 'heads-do-not-add-up', place: root.id });
	for (const { id, sites, respondents } of leaves) {
		if (sites.length > 1 && !areSisters(plan, sites))
			faults.push({ code: 'not-sisters', place: id });
		const sister = plan.sites.find((site) => site.id === id)?.sister;
		if (sister !== undefined && respondents < shown) {
			faults.push({ code: 'sister-not-joined', place: id });
		}
	}
	return faults;
}

function checkClasses(release: Release, groups: PlannedGroups): Fault[] {
	const { plan } = release;
	const limits = thresholds(plan.policy.margin);
	const places = [groups.root, ...groups.leaves];
	return plan.attributes.flatMap((attribute) =>
		places.flatMap((place): Fault[] => {
			const classes = groups.classesIn(attribute.question, place);
			if (classes.length === 0) return [];
			const where = `${place.id}/${attribute.question}`;
			const further = plan.further.includes(attribute.question);
			const smallest = further ? limits.furtherClass : limits.class;
			const cut = further ? limits.further : limits.cut;
			const codes = classes.flatMap((one) => one.codes).toSorted();
			const given = classes.reduce((sum, { respondents }) => sum + respondents, 0);
			const faults: Fault[] = [];
			if (place.respondents < cut) faults.push({ code: 'cut-too-early', place: where });
			if (classes.some(({ respondents }) => respondents < smallest)) {
				faults.push({ code: 'class-too-small', place: where });
			}
			if (codes.join() !== attribute.classes.toSorted().join() || classes.length < 2) {
				faults.push({ code: 'classes-not-planned', place: where });
			}
			if (given > place.respondents) faults.push({ code: 'heads-do-not-add-up', place: where });
			if (further && !groups.further.includes(attribute.question)) {
				faults.push({ code: 'further-not-passed', place: where });
			}
			return faults;
		})
	);
}

/** Whether the groups of a release are those that its plan and its head counts give. */
export function checkGroups(release: Release, groups: PlannedGroups): Fault[] {
	const { plan, groups: listed } = release;
	const faults = [...checkSites(release, groups), ...checkClasses(release, groups)];
	if (listed[0]?.id !== plan.root.id) faults.push({ code: 'other-root', place: plan.root.id });
	if (release.policy.margin !== plan.policy.margin) {
		faults.push({ code: 'other-margin', place: plan.root.id });
	}
	const known = new Set(plan.attributes.map(({ question }) => question));
	for (const { id, attribute } of listed) {
		if (attribute !== undefined && !known.has(attribute.question)) {
			faults.push({ code: 'classes-not-planned', place: id });
		}
	}
	return faults;
}
