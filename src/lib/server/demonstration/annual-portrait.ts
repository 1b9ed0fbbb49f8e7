import type { Portrait } from './portrait.ts';

/** Souvent, un peu, pas du tout: three counts that make the households of the site. */
export type ThreeCounts = readonly [often: number, some: number, none: number];

/** The fourteen items of the annual survey and the needs chosen, for one site. */
export interface AnnualCounts {
	readonly items: Readonly<Record<string, ThreeCounts>>;
	readonly needs: Readonly<Record<string, number>>;
}

/** Id of the question « ce qui compte le plus » of the annual survey. */
export const needsQuestion = 'besoins-prioritaires';

/** Throws a RangeError when an item does not add up to the households of the site. */
export function annualPortrait(site: string, households: number, counts: AnnualCounts): Portrait {
	const readings = Object.entries(counts.items).map(([item, [often, some, none]]) => {
		if (often + some + none !== households) throw new RangeError(`${site}, ${item}`);
		return [item, { often, some, none }] as const;
	});
	return {
		site,
		households,
		readings: Object.fromEntries(readings),
		options: { [needsQuestion]: counts.needs }
	};
}
