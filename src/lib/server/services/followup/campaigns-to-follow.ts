import type { Commitment } from '../../../domain/followup/commitment.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { ReleaseReader } from '../read-releases.ts';

/** A campaign as a link to it names it. */
interface NamedCampaign {
	readonly slug: string;
	readonly title: Localized;
}

/** Published campaigns of an organisation, after which something can be promised, the latest first. */
export async function campaignsToFollow(
	{ app, clock }: ReleaseReader,
	organisation: string
): Promise<NamedCampaign[]> {
	const rows = await app
		.selectFrom('campaign')
		.select(['slug', 'title'])
		.where('organisation_id', '=', organisation)
		.where('state', '=', 'released')
		.where('publishes_at', '<=', clock())
		.orderBy('publishes_at', 'desc')
		.orderBy('slug')
		.execute();
	return rows.map(named);
}

/** The surveys whose next version may ask whether it got better: of each questionnaire the latest published. */
export async function surveysToAskAgain(
	{ app, clock }: ReleaseReader,
	organisation: string
): Promise<NamedCampaign[]> {
	const rows = await app
		.selectFrom('campaign')
		.innerJoin('questionnaire_version', 'questionnaire_version.hash', 'campaign.questionnaire_hash')
		.select(['campaign.slug', 'campaign.title', 'questionnaire_version.questionnaire_id'])
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign.ballot', 'is', null)
		.where('campaign.state', '=', 'released')
		.where('campaign.publishes_at', '<=', clock())
		.orderBy('campaign.closes_at')
		.execute();
	const latest = new Map(rows.map((row) => [row.questionnaire_id, row]));
	return [...latest.values()].map(named);
}

/** Campaigns from which these were promised, the latest first: each has a poster. */
export async function campaignsFollowed(
	{ app }: Pick<ReleaseReader, 'app'>,
	commitments: readonly Pick<Commitment, 'campaign'>[]
): Promise<NamedCampaign[]> {
	const slugs = [...new Set(commitments.flatMap(({ campaign }) => campaign ?? []))];
	if (slugs.length === 0) return [];
	const rows = await app
		.selectFrom('campaign')
		.select(['slug', 'title'])
		.where('slug', 'in', slugs)
		.orderBy('closes_at', 'desc')
		.execute();
	return rows.map(named);
}

function named({ slug, title }: { readonly slug: string; readonly title: string }): NamedCampaign {
	return { slug, title: JSON.parse(title) as Localized };
}
