import type { PublicationPlan } from '../../../domain/disclosure/plan.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import { permitThere } from '../permit.ts';
import { eligibleReaders, expectsFew } from './name-readers.ts';
import { readUntil } from './reading-desk.ts';
import { mayReadComments, readersOf } from './readers.ts';

/** How far the comments of a campaign are. None of it comes from a comment. */
type CommentsPhase = 'not-asked' | 'before' | 'reading' | 'over';

export interface CommentsStanding {
	readonly campaign: { readonly slug: string; readonly title: Localized };
	readonly phase: CommentsPhase;
	/** Accounts and names of the two, an empty name where one has left. */
	readonly readers: readonly { readonly id: string; readonly name: string }[];
	/** Last moment of the reading, in milliseconds. */
	readonly until: number;
	/** When what they say is public; null before it is fixed. */
	readonly publishes: number | null;
	/** Whether whoever asks is one of the two. */
	readonly reads: boolean;
	/** Who may still be named, for whoever prepares the campaign; null for all others. */
	readonly naming: {
		readonly eligible: readonly { readonly id: string; readonly name: string }[];
		/** Fewer than 30 dwellings: off by default. */
		readonly few: boolean;
		/** False once the trial has begun. */
		readonly open: boolean;
	} | null;
}

/**
 * What everybody of the office may know of the comments: who reads, until when, whether it is over.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`
 */
export async function readCommentsStanding(
	server: Server,
	account: Account | null,
	slug: string
): Promise<CommentsStanding> {
	const campaign = await findCampaign(server.app, slug);
	const who = permitThere(account, 'follow-comments', campaign);
	const [readers, listed, row, published] = await Promise.all([
		readersOf(server.app, campaign.id),
		server.accounts.list(campaign.organisation),
		server.app
			.selectFrom('campaign')
			.select('plan')
			.where('id', '=', campaign.id)
			.executeTakeFirstOrThrow(),
		server.app
			.selectFrom('comments_release')
			.select('publishes_at')
			.where('campaign_id', '=', campaign.id)
			.executeTakeFirst()
	]);
	const { comments } = JSON.parse(row.plan) as PublicationPlan;
	const phase =
		comments.length === 0
			? 'not-asked'
			: published !== undefined || readUntil(campaign) <= server.clock()
				? 'over'
				: campaign.state === 'released'
					? 'reading'
					: 'before';
	return {
		campaign: { slug, title: campaign.title },
		phase,
		readers: readers.map(({ account: id }) => ({
			id,
			name: listed.find((one) => one.id === id)?.name ?? ''
		})),
		until: readUntil(campaign),
		publishes: published?.publishes_at ?? null,
		reads:
			readers.some(({ account: id }) => id === who.id) &&
			mayReadComments(who, campaign.organisation),
		naming: !allows(who, 'manage-campaigns', campaign.organisation)
			? null
			: {
					eligible: await eligibleReaders(server, campaign.organisation),
					few: expectsFew(campaign),
					open: campaign.state === 'draft'
				}
	};
}
