import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { Account } from '../accounts/account.ts';
import { allowsThere, type Placed } from '../accounts/permission.ts';
import { heldAt } from './campaign-record.ts';
import type { ReleaseReader } from './read-releases.ts';

/** A campaign whose letter an account may open. Moments in milliseconds, UTC. */
export interface ReadableCampaign {
	readonly slug: string;
	readonly title: Localized;
	readonly organisation: string;
	readonly publishes: number;
	readonly demonstration: boolean;
	/** Its day has come and its publication is there. */
	readonly published: boolean;
}

/**
 * The letter is for those who answer for the organisation, or for one of the sites it is about; what
 * it says is public all the same, from the same minute, on the page without login.
 */
export function mayReadLetter(account: Account | null, campaign: Placed): boolean {
	return account !== null && allowsThere(account, 'read-release', campaign);
}

/** Campaigns whose letter the account may open, the latest day first. Drafts and trials are left out. */
export async function listReadableCampaigns(
	reader: ReleaseReader,
	account: Account
): Promise<ReadableCampaign[]> {
	const rows = await reader.app
		.selectFrom('campaign')
		.innerJoin('organisation', 'organisation.id', 'campaign.organisation_id')
		.leftJoin('release', 'release.campaign_id', 'campaign.id')
		.select([
			'campaign.id',
			'campaign.slug',
			'campaign.title',
			'campaign.organisation_id',
			'campaign.publishes_at',
			'campaign.demonstration',
			'organisation.name',
			'release.publishes_at as released_for'
		])
		.where('campaign.state', 'in', ['open', 'closed', 'released'])
		.orderBy('campaign.publishes_at', 'desc')
		.execute();
	const now = reader.clock();
	const held = await heldAt(reader.app);
	const campaigns = new Map<string, ReadableCampaign>();
	for (const row of rows) {
		const place = { organisation: row.organisation_id, sites: held.get(row.id) ?? [] };
		if (!mayReadLetter(account, place)) continue;
		const published = row.released_for !== null && row.released_for <= now;
		// What is coming is for those who work there: a coordinator reads what is out.
		if (!published && !allowsThere(account, 'see-campaigns', place)) continue;
		campaigns.set(row.slug, {
			slug: row.slug,
			title: JSON.parse(row.title) as Localized,
			organisation: row.name,
			publishes: row.publishes_at,
			demonstration: row.demonstration === 1,
			published: published || (campaigns.get(row.slug)?.published ?? false)
		});
	}
	return [...campaigns.values()];
}
