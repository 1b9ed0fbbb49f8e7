import { priorities } from '../../library/items/priorities.ts';
import type { Portrait } from './portrait.ts';

/** Souvent, un peu, pas du tout: three counts that make the households of the site. */
type ThreeCounts = readonly [often: number, some: number, none: number];

/** The fourteen items of the annual survey and the needs chosen, for one site. */
export interface AnnualCounts {
	readonly items: Readonly<Record<string, ThreeCounts>>;
	readonly needs: Readonly<Record<string, number>>;
}

/** Throws a RangeError when the items do not all add up to the same number of households. */
export function annualPortrait(site: string, counts: AnnualCounts): Portrait {
	const readings = Object.entries(counts.items).map(
		([item, [often, some, none]]) => [item, { often, some, none }] as const
	);
	const totals = new Set(readings.map(([, { often, some, none }]) => often + some + none));
	const [households, ...others] = totals;
	if (households === undefined || others.length > 0) throw new RangeError(site);
	return {
		site,
		households,
		readings: Object.fromEntries(readings),
		options: { [priorities.id]: counts.needs }
	};
}
