import type { Server } from '../../server.ts';
import type { Counted } from './destroy-campaign-data.ts';

/** How many responses there were, also once they are destroyed: head counts are public, and stay. */
export async function withDestroyed<Counts extends { readonly sites: Counted['sites'] }>(
	{ app }: Pick<Server, 'app'>,
	campaign: string,
	counts: Counts
): Promise<Counts> {
	const row = await app
		.selectFrom('destruction')
		.select('counted')
		.where('rule', '=', 'campaign-data')
		.where('subject', '=', campaign)
		.executeTakeFirst();
	if (row === undefined) return counts;
	return { ...counts, sites: (JSON.parse(row.counted) as Counted).sites };
}
