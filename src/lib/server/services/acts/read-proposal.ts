import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import type { ActChoice, ActKind } from './act.ts';
import { campaignAct } from './campaign-act.ts';
import { type Agreement, findWaiting, readWaiting, type Waiting } from './read-waiting.ts';

/** What waits for a second person in a campaign. */
export interface Proposal extends Waiting {
	readonly kind: ActKind;
	readonly choice: ActChoice;
}

/** What waits for a second person about one act of a campaign. */
export async function readAgreement(
	server: Server,
	account: Account,
	campaign: CampaignRecord,
	kind: ActKind
): Promise<Agreement> {
	return readWaiting(server, account, campaignAct(server, campaign, kind));
}

/** All that waits for a second person in one campaign. */
export async function readProposals(
	server: Server,
	account: Account,
	campaign: CampaignRecord
): Promise<Proposal[]> {
	const all = await Promise.all(
		(['open', 'close'] as const).map((kind) =>
			findWaiting(server, account, campaignAct(server, campaign, kind))
		)
	);
	return all.flatMap((proposal) => (proposal === null ? [] : [proposal as Proposal]));
}
