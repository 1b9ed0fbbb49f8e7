import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { standingOf, type Standing } from '../../../domain/campaign/standing.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';
import { findFormalVote, readCards } from './formal-vote.ts';

/** A formal vote as those who keep its key look at it. */
export interface Custody {
	readonly slug: string;
	readonly title: Localized;
	readonly standing: Standing;
	/** Roles of the custodians, in the order of their cards. */
	readonly roles: readonly string[];
	readonly cards: 'none' | 'made' | 'handed';
	/** Whether two of them were tried. */
	readonly tried: boolean;
	/** Whether cards may still be made. */
	readonly prepared: boolean;
	/** Whether the one who looks may make them. */
	readonly manages: boolean;
	readonly tally: 'none' | 'kept' | 'destroyed';
}

/**
 * How the key of a formal vote is kept. Nothing of what the cards say, and nothing of the ballots.
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`
 */
export async function readCustody(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string
): Promise<Custody> {
	const { campaign, formal, who } = await findFormalVote(server, account, slug, 'second');
	const [cards, tally] = await Promise.all([
		readCards(server, campaign.id),
		server.app
			.selectFrom('sealed_tally')
			.select('made_at')
			.where('campaign_id', '=', campaign.id)
			.executeTakeFirst()
	]);
	return {
		slug,
		title: campaign.title,
		standing: standingOf(campaign, server.clock()),
		roles: formal.custodians,
		cards: cards === null ? 'none' : cards.handed_at === null ? 'made' : 'handed',
		tried: cards?.tried_at != null,
		prepared: campaign.state === 'draft' || campaign.state === 'trial',
		manages: allows(who, 'manage-campaigns', campaign.organisation),
		tally: tally !== undefined ? 'kept' : campaign.state === 'released' ? 'destroyed' : 'none'
	};
}
