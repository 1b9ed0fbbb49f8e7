import type { MinutesActs } from '../../../domain/consultation/minutes.ts';
import type { Server } from '../../server.ts';
import type { CampaignAction } from '../journal.ts';

/** What ends a count, by its custodians or by the calendar. What comes later changes nothing of it. */
const endsOfCount = ['results-released', 'custody-opened'] as const satisfies CampaignAction[];

/** What minutes say of the acts of a vote besides. */
const toldActs = [
	...endsOfCount,
	'campaign-closed',
	'recount-opened',
	'contestation-opened'
] as const satisfies CampaignAction[];

/** What the journal of a vote says that stands in its minutes; its last act of the count ties every act before it. */
export async function readMinutesActs(
	{ app }: Pick<Server, 'app'>,
	slug: string
): Promise<MinutesActs> {
	const rows = await app
		.selectFrom('journal')
		.innerJoin('campaign', (join) =>
			join
				.onRef('campaign.id', '=', 'journal.subject')
				.onRef('campaign.organisation_id', '=', 'journal.organisation_id')
		)
		.select(['journal.action', 'journal.at', 'journal.hash'])
		.where('campaign.slug', '=', slug)
		.where('journal.action', 'in', toldActs)
		.orderBy('journal.sequence')
		.execute();
	return {
		journal: rows.findLast(({ action }) => endsOfCount.some((one) => one === action))?.hash ?? null,
		closedEarly: rows.some(({ action }) => action === 'campaign-closed'),
		recounts: rows.flatMap(({ action, at }): MinutesActs['recounts'] => {
			if (action === 'recount-opened') return [{ at, reason: 'recount' }];
			if (action === 'contestation-opened') return [{ at, reason: 'contestation' }];
			return [];
		})
	};
}
