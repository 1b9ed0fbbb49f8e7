import { monthsBefore } from './local-moment.ts';

/** Fewer dwellings than this, and one household that changed its answer could be told. */
const fewDwellings = 50;

/** Months that have to pass before the same is asked at a small site (privacy rules, §3, residual risks). */
const monthsBetween = 6;

/** A campaign, as far as it matters when something is asked again. */
interface Asking {
	readonly questionnaire: string;
	/** Ids of what is asked. */
	readonly items: readonly string[];
	readonly sites: readonly { readonly id: string; readonly dwellings: number }[];
	/** Milliseconds since 1970, UTC. */
	readonly opens: number;
	readonly closes: number;
}

/**
 * Sites with fewer than 50 dwellings where some of the same was asked less than six months before:
 * a change between the two could be that of one household.
 * @param others campaigns that were opened
 * @returns ids of those sites, in the order of the campaign
 */
export function askedLately(campaign: Asking, others: readonly Asking[]): string[] {
	const since = monthsBefore(campaign.opens, monthsBetween);
	const near = others.filter(
		(other) =>
			other.questionnaire === campaign.questionnaire &&
			other.closes > since &&
			other.items.some((item) => campaign.items.includes(item))
	);
	return campaign.sites
		.filter(
			({ id, dwellings }) =>
				dwellings < fewDwellings && near.some(({ sites }) => sites.some((site) => site.id === id))
		)
		.map(({ id }) => id);
}
