import type { Heads } from './counts.ts';
import type { PlannedSite, PublicationPlan } from './plan.ts';
import { thresholds } from './thresholds.ts';

/** One or several sites that are said as one group. */
export interface SiteLeaf {
	readonly id: string;
	readonly label: string;
	readonly sites: readonly string[];
	readonly respondents: number;
	readonly frame: number | null;
}

function sumOrNull(numbers: readonly (number | null)[]): number | null {
	return numbers.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/** Responses received at each planned site; a site without any has 0. */
function respondentsBySite(plan: PublicationPlan, heads: Heads): Map<string, number> {
	const received = new Map(heads.sites.map(({ site, respondents }) => [site, respondents]));
	return new Map(plan.sites.map(({ id }) => [id, received.get(id) ?? 0]));
}

/**
 * The sites as they are said: a site under the threshold becomes one leaf with the sister named in
 * the plan, which replaces both. Decided on head counts, before any answer is looked at; the order
 * is the plan's, a joined leaf stands where its first site stood.
 */
export function siteLeaves(plan: PublicationPlan, heads: Heads): SiteLeaf[] {
	const { shown } = thresholds(plan.policy.margin);
	const received = respondentsBySite(plan, heads);
	const count = (site: PlannedSite): number => received.get(site.id) ?? 0;
	let leaves = plan.sites.map((site) => [site]);
	for (const site of plan.sites) {
		if (site.sister === undefined || count(site) >= shown) continue;
		const pair = [site.id, site.sister];
		const joined = leaves.filter((leaf) => leaf.some(({ id }) => pair.includes(id)));
		const [first, second] = joined;
		if (first === undefined || second === undefined) continue;
		leaves = leaves
			.filter((leaf) => leaf !== second)
			.map((leaf) => (leaf === first ? [...first, ...second] : leaf));
	}
	return leaves.map((sites) => ({
		id: sites.map(({ id }) => id).join('+'),
		label: sites.map(({ label }) => label).join(' + '),
		sites: sites.map(({ id }) => id),
		respondents: sites.reduce((sum, site) => sum + count(site), 0),
		frame: sumOrNull(sites.map(({ frame }) => frame))
	}));
}
