import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { Server } from '../server.ts';
import type { CampaignRecord } from './campaign-record.ts';

/** Years are told as they are counted in Québec. */
const timeZone = 'America/Toronto';

/** The slugs of a campaign and of the one before it. */
export function ownSlugs({
	slug,
	previous_slug: previous
}: {
	readonly slug: string;
	readonly previous_slug: string | null;
}): string[] {
	return previous === null ? [slug] : [slug, previous];
}

/**
 * Slugs of the published campaigns of the same organisation at one of the same sites. Invented ones
 * stay among themselves.
 */
export async function publishedBeside(
	{ app }: Pick<Server, 'app'>,
	{ organisation, sites, demonstration }: CampaignRecord
): Promise<string[]> {
	const rows = await app
		.selectFrom('campaign')
		.innerJoin('campaign_site', 'campaign_site.campaign_id', 'campaign.id')
		.select('campaign.slug')
		.distinct()
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign.state', '=', 'released')
		.where('campaign.demonstration', '=', demonstration ? 1 : 0)
		.where(
			'campaign_site.site_id',
			'in',
			sites.map(({ id }) => id)
		)
		.execute();
	return rows.map(({ slug }) => slug);
}

/** The latest of these campaigns whose results everybody can read by now. */
export async function latestResults(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	slugs: readonly string[]
): Promise<CampaignBundle['results']> {
	const row = await app
		.selectFrom('release')
		.innerJoin('campaign', 'campaign.id', 'release.campaign_id')
		.select(['campaign.slug', 'campaign.closes_at'])
		.where('campaign.slug', 'in', slugs)
		.where('release.publishes_at', '<=', clock())
		.orderBy('release.publishes_at', 'desc')
		.executeTakeFirst();
	if (row === undefined) return null;
	const year = new Intl.DateTimeFormat('en-CA', { year: 'numeric', timeZone }).format(
		new Date(row.closes_at)
	);
	return { slug: row.slug, year: Number(year) };
}
