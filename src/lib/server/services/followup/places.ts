import type { Kysely } from 'kysely';
import type { Commitment } from '../../../domain/followup/commitment.ts';
import type { AppDatabase } from '../../database/schema.ts';

/**
 * Ids of the sites something is about: its own, those of its campaign, or all of the organisation.
 */
export async function placesOf(
	db: Kysely<AppDatabase>,
	organisation: string,
	about: Pick<Commitment, 'site' | 'campaign'> | null
): Promise<string[]> {
	if (about?.site !== null && about?.site !== undefined) return [about.site];
	if (about?.campaign !== null && about?.campaign !== undefined) {
		const rows = await db
			.selectFrom('campaign_site')
			.innerJoin('campaign', 'campaign.id', 'campaign_site.campaign_id')
			.select('campaign_site.site_id as id')
			.where('campaign.slug', '=', about.campaign)
			.where('campaign.organisation_id', '=', organisation)
			.execute();
		return rows.map(({ id }) => id);
	}
	const rows = await db
		.selectFrom('site')
		.select('id')
		.where('organisation_id', '=', organisation)
		.execute();
	return rows.map(({ id }) => id);
}
