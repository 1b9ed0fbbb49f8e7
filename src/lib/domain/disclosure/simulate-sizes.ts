import type { Heads } from './counts.ts';
import { planGroups } from './groups.ts';
import type { PlannedSite, PublicationPlan, TreeChoice } from './plan.ts';
import type { Margin } from './policy.ts';
import type { ExpectedSite } from './simulate.ts';
import { thresholds } from './thresholds.ts';

/** The parts of those who could answer for which a manager sees results before opening. Percent. */
export const previewShares = [25, 50, 75] as const;

export type PreviewShare = (typeof previewShares)[number];

/**
 * How many answer at each site when a share of everybody does. The sum is the rounded share of the
 * sum; what rounding leaves goes to the largest remainders, in the plan's order.
 *
 * @param unknown how many could answer at a site whose dwellings are not known
 */
export function expectedAt(
	sites: readonly PlannedSite[],
	share: PreviewShare,
	unknown: number
): ExpectedSite[] {
	const exact = sites.map(({ id, frame }) => ({
		site: id,
		part: ((frame ?? unknown) * share) / 100
	}));
	const total = Math.round(exact.reduce((sum, { part }) => sum + part, 0));
	const floors = exact.reduce((sum, { part }) => sum + Math.floor(part), 0);
	const largest = exact
		.map(({ part }, index) => ({ index, rest: part - Math.floor(part) }))
		.sort((one, other) => other.rest - one.rest || one.index - other.index)
		.slice(0, total - floors);
	const raised = new Set(largest.map(({ index }) => index));
	return exact.map(({ site, part }, index) => ({
		site,
		respondents: Math.floor(part) + (raised.has(index) ? 1 : 0)
	}));
}

/** What becomes of one site, or of sisters joined, at these sizes. */
export interface SiteOutlook {
	readonly id: string;
	readonly label: string;
	readonly respondents: number;
	readonly frame: number | null;
	readonly outcome: 'shown' | 'joined' | 'too-few';
}

/** Every group of sites as it would be published, by head counts alone. */
export function siteOutlooks(plan: PublicationPlan, heads: Heads): SiteOutlook[] {
	const { root, leaves } = planGroups(plan, heads);
	const { shown } = thresholds(plan.policy.margin);
	return (leaves.length === 0 ? [root] : leaves).map(
		({ id, label, sites, respondents, frame }): SiteOutlook => ({
			id,
			label,
			respondents,
			frame,
			outcome: respondents < shown ? 'too-few' : sites.length > 1 ? 'joined' : 'shown'
		})
	);
}

/** The most that the office counts on: the largest share that is previewed. */
const most = 75;

/**
 * Whether a breakdown can come to be published here: whether, with three in four answering, the
 * group it cuts is large enough for two classes. Where the dwellings are not known it can.
 */
export function mayCut(
	sites: readonly PlannedSite[],
	kind: Exclude<TreeChoice['kind'], 'sites'> | 'further',
	margin: Margin
): boolean {
	const { cut, further } = thresholds(margin);
	const least = kind === 'further' ? further : cut;
	const enough = (frame: number | null): boolean => frame === null || (frame * most) / 100 >= least;
	if (kind === 'attribute-in-sites') return sites.some(({ frame }) => enough(frame));
	return enough(
		sites.reduce<number | null>(
			(sum, { frame }) => (sum === null || frame === null ? null : sum + frame),
			0
		)
	);
}
