import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/**
 * Campaigns that were put away, how many persons or members may answer at a site where dwellings do
 * not tell, and what is shown of the participation of a day.
 */
export function appCampaignPath(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await db.schema.alterTable('campaign').addColumn('archived_at', whole).execute();
			await db.schema.alterTable('campaign_site').addColumn('heads', whole).execute();
			await strict(
				db.schema
					.createTable('participation_day')
					.addColumn('campaign_id', 'text', (c) =>
						c.notNull().references('campaign.id').onDelete('cascade')
					)
					.addColumn('site_id', 'text', (c) => c.notNull())
					.addColumn('day', 'text', (c) => c.notNull())
					.addColumn('received', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('participation_day_key', ['campaign_id', 'site_id'])
			).execute();
		}
	};
}
