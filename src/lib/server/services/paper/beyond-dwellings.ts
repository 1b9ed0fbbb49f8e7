import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';

/**
 * Whether so many more forms of a building would make more answers than it has dwellings, where each
 * dwelling or household gives one and no code holds it to that. Counted are what the ballot box holds
 * and the forms of batches that are not counted yet. Never on trial, and not where the number of
 * dwellings is unknown.
 */
export async function beyondDwellings(
	{ app, ballotBox }: Pick<Server, 'app' | 'ballotBox'>,
	{ id, slug, key, unit, codeSalt, openedAt, sites }: CampaignRecord,
	{ site, forms }: { readonly site: string; readonly forms: number }
): Promise<boolean> {
	const dwellings = sites.find((one) => one.id === site)?.dwellings ?? 0;
	const oneEach = unit === 'household' || unit === 'dwelling';
	if (!oneEach || codeSalt !== null || openedAt === null || dwellings === 0) return false;
	const [received, waiting] = await Promise.all([
		ballotBox.participation(slug),
		app
			.selectFrom('paper_batch')
			.select(({ fn }) => fn.sum<number | string | null>('forms').as('forms'))
			.where('campaign_id', '=', id)
			.where('site_id', '=', site)
			.where('key', '=', key)
			.where('phase', 'in', ['keying', 'confirming', 'counting'])
			.executeTakeFirstOrThrow()
	]);
	return (received[site] ?? 0) + Number(waiting.forms ?? 0) + forms > dwellings;
}
