import { type Standing, standingOf } from '../../domain/campaign/standing.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { Account } from '../accounts/account.ts';
import { allowsThere } from '../accounts/permission.ts';
import type { Server } from '../server.ts';
import { heldAt, toRecord } from './campaign-record.ts';
import { permit } from './permit.ts';

export interface ListedCampaign {
	readonly slug: string;
	readonly title: Localized;
	readonly standing: Standing;
	/** Milliseconds since 1970, UTC. */
	readonly opens: number;
	/** Put away: it is listed apart. */
	readonly archived: boolean;
}

/**
 * Campaigns of an organisation, the newest first; for whoever looks after one site, those held there.
 * @throws Refusal `forbidden`
 */
export async function listCampaigns(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<ListedCampaign[]> {
	const who = permit(account, 'see-campaigns', organisation);
	const rows = await server.app
		.selectFrom('campaign')
		.selectAll()
		.where('organisation_id', '=', organisation)
		.orderBy('opens_at', 'desc')
		.orderBy('created_at', 'desc')
		.execute();
	const now = server.clock();
	const held = await heldAt(server.app, organisation);
	return rows.flatMap((row) => {
		const campaign = toRecord(row, held.get(row.id) ?? []);
		if (!allowsThere(who, 'see-campaigns', campaign)) return [];
		return {
			slug: campaign.slug,
			title: campaign.title,
			standing: standingOf(campaign, now),
			opens: campaign.calendar.opens,
			archived: campaign.archivedAt !== null
		};
	});
}
