import type { SharedNeed, SideBySide } from '../../domain/report/side-by-side.ts';

export interface SideLists {
	/** The tenants' first needs, then those the team named that stand further down. */
	readonly tenants: readonly SharedNeed[];
	readonly team: readonly SharedNeed[];
	/** From a row of the tenants' list to a row of the team's, both from 0. */
	readonly lines: readonly {
		readonly option: string;
		readonly from: number;
		readonly to: number;
	}[];
}

const fewest = 3;
const most = 8;

/**
 * The two short lists that are drawn. As many of the tenants' needs as the team named, three at
 * least; what is tied with the last of them comes along, or stays away with it where that would be a
 * long list.
 */
export function sideLists({ tenants, team }: SideBySide): SideLists {
	const wanted = Math.max(fewest, team.length);
	const last = tenants[wanted - 1];
	const tied = (need: SharedNeed): boolean =>
		last !== undefined &&
		need.tenants.from === last.tenants.from &&
		need.tenants.to === last.tenants.to;
	let first = tenants.filter((need, index) => index < wanted || tied(need));
	if (first.length > most) first = first.filter((need) => !tied(need));
	const shown = tenants.filter((need) => first.includes(need) || need.team !== null);
	return {
		tenants: shown,
		team,
		lines: team.map((need, to) => ({ option: need.option, from: shown.indexOf(need), to }))
	};
}
