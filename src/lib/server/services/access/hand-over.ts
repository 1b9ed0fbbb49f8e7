import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';

/** A day of a campaign that whoever takes over must know of. */
export interface CampaignDate {
	readonly title: Localized;
	readonly kind: 'opens' | 'closes' | 'publishes';
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
}

/** What is still to come of the campaigns of an organisation, by day. @throws Refusal `forbidden` */
export async function readDates(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string
): Promise<CampaignDate[]> {
	permit(account, 'create-accounts', organisation);
	const now = server.clock();
	const rows = await server.app
		.selectFrom('campaign')
		.select(['title', 'opens_at', 'closes_at', 'publishes_at'])
		.where('organisation_id', '=', organisation)
		.where('publishes_at', '>', now)
		.execute();
	return rows
		.flatMap((row): CampaignDate[] => {
			const title = JSON.parse(row.title) as Localized;
			return [
				{ title, kind: 'opens', at: row.opens_at },
				{ title, kind: 'closes', at: row.closes_at },
				{ title, kind: 'publishes', at: row.publishes_at }
			];
		})
		.filter(({ at }) => at > now)
		.toSorted((a, b) => a.at - b.at);
}
