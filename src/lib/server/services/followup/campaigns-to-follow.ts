import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { ReleaseReader } from '../read-releases.ts';

/** A campaign after which something can be promised. */
export interface CampaignToFollow {
	readonly slug: string;
	readonly title: Localized;
}

/** Published campaigns of an organisation, the latest first. */
export async function campaignsToFollow(
	{ app, clock }: Pick<ReleaseReader, 'app' | 'clock'>,
	organisation: string
): Promise<readonly CampaignToFollow[]> {
	const rows = await app
		.selectFrom('campaign')
		.select(['slug', 'title'])
		.where('organisation_id', '=', organisation)
		.where('state', '=', 'released')
		.where('publishes_at', '<=', clock())
		.orderBy('publishes_at', 'desc')
		.orderBy('slug')
		.execute();
	return rows.map(({ slug, title }) => ({ slug, title: JSON.parse(title) as Localized }));
}
