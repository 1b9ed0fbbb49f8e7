import type { Kysely } from 'kysely';
import type { AppDatabase } from '../database/schema.ts';
import { InputRefusal } from './typed-input.ts';

/**
 * Sites of an organisation as they are described now, in its order.
 * @throws InputRefusal `sites`: `unknown-site`
 */
export async function chosenSites(
	db: Kysely<AppDatabase>,
	organisation: string,
	ids: readonly string[]
) {
	const sites = await db
		.selectFrom('site')
		.select(['id', 'name', 'room', 'dwellings'])
		.where('organisation_id', '=', organisation)
		.where('id', 'in', ids)
		.orderBy('position')
		.execute();
	if (sites.length !== ids.length) throw new InputRefusal({ sites: 'unknown-site' });
	return sites;
}

/** @throws InputRefusal `previous`: `unknown-campaign` */
export async function checkPrevious(
	db: Kysely<AppDatabase>,
	organisation: string,
	slug: string | null
): Promise<void> {
	if (slug === null) return;
	const previous = await db
		.selectFrom('campaign')
		.select('id')
		.where('slug', '=', slug)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	if (previous === undefined) throw new InputRefusal({ previous: 'unknown-campaign' });
}
