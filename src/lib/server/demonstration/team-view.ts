import type { Server } from '../server.ts';
import type { CampaignRecord } from '../services/campaign-record.ts';
import { signTeamStatement } from '../services/team-statement.ts';
import { accountOf } from './account-of.ts';

/** What an invented team holds to be the tenants' first needs, and who signs. */
export interface InventedView {
	/** Codes, the most important first. */
	readonly needs: readonly string[];
	readonly roles: readonly string[];
	readonly people: number;
}

const aWeek = 7 * 24 * 60 * 60 * 1000;

/** Has a team sign its view a week before the results, by the way of real teams; once. */
export async function signInventedView(
	server: Server,
	{ id, slug, calendar }: CampaignRecord,
	view: InventedView
): Promise<void> {
	const signed = await server.app
		.selectFrom('team_statement')
		.select('hash')
		.where('campaign_id', '=', id)
		.executeTakeFirst();
	if (signed !== undefined) return;
	const then: Server = { ...server, clock: () => calendar.publishes - aWeek };
	await signTeamStatement(then, await accountOf(server, 'gestion'), slug, {
		needs: view.needs.map((code) => ({ code })),
		roles: [...view.roles],
		people: view.people,
		consent: 'yes'
	});
}
