import { dueMove } from '../../../domain/campaign/moves.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { advanceCampaigns } from '../advance-campaigns.ts';
import { tabulateCampaign } from '../tabulate-campaign.ts';
import { findFormalVote } from './formal-vote.ts';
import { readTypedShares, type TypedShares } from './typed-shares.ts';

/**
 * Opens and counts a formal vote: two custodians type their cards, in front of somebody who is signed
 * in, and whom the journal names in the transaction of the release. It is made at once; it is read
 * by everybody on its day. Before everything filled in
 * time has come in, the cards are not even looked at.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `not-closed`, `already-released`,
 * and what `readTypedShares` and `tabulateCampaign` refuse
 */
export async function countVote(
	server: Server,
	account: Account | null,
	slug: string,
	typed: TypedShares
): Promise<void> {
	await advanceCampaigns(server);
	const { campaign, who } = await findFormalVote(server, account, slug, 'second');
	if (campaign.state === 'released') throw new Refusal('already-released');
	if (dueMove(campaign, server.clock()) !== 'release') throw new Refusal('not-closed');
	const shares = await readTypedShares(server, campaign, typed);
	await tabulateCampaign(server, campaign.id, { shares, account: who.id });
	await server.rateLimit.forget(`custody:${campaign.id}`);
}
