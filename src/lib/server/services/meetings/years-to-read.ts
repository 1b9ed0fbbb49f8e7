import type { Server } from '../../server.ts';

/** Beyond this many, the page of each building leads to its own year. */
const buildingsAtMost = 6;

/** A building whose year can be read. */
export interface YearToRead {
	/** Id of the building. */
	readonly id: string;
	readonly name: string;
}

/**
 * Buildings whose year stands beside the results of a campaign, in the order of the organisation: the
 * one that is read, or all that were asked where they are few.
 * @param site id of the building that is read; null for the whole
 */
export async function yearsToRead(
	{ app }: Pick<Server, 'app'>,
	slug: string,
	site: string | null
): Promise<readonly YearToRead[]> {
	const rows = await app
		.selectFrom('campaign')
		.innerJoin('campaign_site', 'campaign_site.campaign_id', 'campaign.id')
		.innerJoin('site', 'site.id', 'campaign_site.site_id')
		.select(['site.id', 'site.name'])
		.where('campaign.slug', '=', slug)
		.$if(site !== null, (of) => of.where('site.id', '=', site ?? ''))
		.orderBy('site.position')
		.orderBy('site.id')
		.limit(buildingsAtMost + 1)
		.execute();
	return rows.length > buildingsAtMost ? [] : rows;
}
