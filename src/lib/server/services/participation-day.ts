import { localOf } from '../../domain/campaign/local-moment.ts';
import type { Server } from '../server.ts';
import type { CampaignRecord } from './campaign-record.ts';

/**
 * How many answers of each site are shown today: as many as had come when somebody first looked
 * today. Whoever looks again sees the same until tomorrow, so that nobody learns from the office who
 * has just been at the tablet.
 * @param received answers of each site at this moment
 */
export async function shownToday(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	{ id, sites }: Pick<CampaignRecord, 'id' | 'sites'>,
	received: (site: string) => number
): Promise<ReadonlyMap<string, number>> {
	const day = localOf(clock()).slice(0, 10);
	const read = (): Promise<{ site_id: string; day: string; received: number }[]> =>
		app
			.selectFrom('participation_day')
			.select(['site_id', 'day', 'received'])
			.where('campaign_id', '=', id)
			.execute();
	const known = new Set(
		(await read()).filter((row) => row.day === day).map(({ site_id }) => site_id)
	);
	for (const site of sites.filter((one) => !known.has(one.id))) {
		const row = { day, received: received(site.id) };
		await app
			.insertInto('participation_day')
			.values({ campaign_id: id, site_id: site.id, ...row })
			.onConflict((conflict) =>
				conflict
					.columns(['campaign_id', 'site_id'])
					.doUpdateSet(row)
					// Somebody else was first today: theirs stays.
					.where('participation_day.day', '!=', day)
			)
			.execute();
	}
	return new Map((await read()).map((row) => [row.site_id, row.received]));
}
