import { byState } from '../../../domain/followup/order.ts';
import type { Commitment } from '../../../domain/followup/commitment.ts';
import type { ReleaseReader } from '../read-releases.ts';
import { readCommitments } from './commitment-record.ts';

/**
 * What everybody may read of what became of a campaign, in the order of the states: no account, no
 * draft. Of one site, what is about it and about all.
 *
 * @param site id of a site; all sites where null
 */
export async function publishedCommitments(
	reader: Pick<ReleaseReader, 'app'>,
	slug: string,
	site: string | null
): Promise<Commitment[]> {
	const campaign = await reader.app
		.selectFrom('campaign')
		.select('organisation_id')
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (campaign === undefined) return [];
	const all = await readCommitments(reader.app, campaign.organisation_id);
	return all
		.filter((one) => one.campaign === slug && (site === null || (one.site ?? site) === site))
		.toSorted(byState);
}
