import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { sitesOf, toRecord } from '../campaign-record.ts';
import { readUntil } from './reading-desk.ts';
import { mayReadComments } from './readers.ts';

/** A campaign whose comments wait for one of their two readers. */
export interface ReadingDue {
	readonly slug: string;
	readonly title: Localized;
	/** Last moment, in milliseconds. */
	readonly until: number;
}

/** The readings that an account was named for and has not said to have finished. */
export async function readingsDue(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account
): Promise<ReadingDue[]> {
	const rows = await server.app
		.selectFrom('campaign')
		.innerJoin('comment_reader', 'comment_reader.campaign_id', 'campaign.id')
		.leftJoin('comments_release', 'comments_release.campaign_id', 'campaign.id')
		.selectAll('campaign')
		.where('campaign.state', '=', 'released')
		.where('comment_reader.account_id', '=', account.id)
		.where('comment_reader.finished', '=', 0)
		.where('comments_release.id', 'is', null)
		.execute();
	const campaigns = await Promise.all(
		rows.map(async (row) => toRecord(row, await sitesOf(server.app, row.id)))
	);
	return campaigns
		.filter(
			(campaign) =>
				server.clock() < readUntil(campaign) && mayReadComments(account, campaign.organisation)
		)
		.map((campaign) => ({
			slug: campaign.slug,
			title: campaign.title,
			until: readUntil(campaign)
		}));
}
