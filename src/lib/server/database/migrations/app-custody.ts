import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Cards of the custodians of a formal vote, and its counted ballots under their lock. */
export function appCustody(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { bytes, keyed, strict, whole } = words(engine);
			await strict(
				db.schema
					.createTable('custody')
					.addColumn('campaign_id', 'text', (c) =>
						c.primaryKey().references('campaign.id').onDelete('cascade')
					)
					.addColumn('key', 'text', (c) => c.notNull())
					.addColumn('public_key', 'text', (c) => c.notNull())
					.addColumn('made_at', whole, (c) => c.notNull())
					.addColumn('made_by', 'text', (c) => c.notNull())
					.addColumn('handed_at', whole)
					.addColumn('tried_at', whole)
			).execute();
			await keyed(
				db.schema
					.createTable('custody_share')
					.addColumn('campaign_id', 'text', (c) =>
						c.notNull().references('custody.campaign_id').onDelete('cascade')
					)
					.addColumn('place', whole, (c) => c.notNull())
					.addColumn('role', 'text', (c) => c.notNull())
					.addColumn('digest', 'text', (c) => c.notNull())
					.addPrimaryKeyConstraint('custody_share_of_place', ['campaign_id', 'place'])
			).execute();
			await strict(
				db.schema
					.createTable('sealed_tally')
					.addColumn('campaign_id', 'text', (c) =>
						c.primaryKey().references('campaign.id').onDelete('cascade')
					)
					.addColumn('key', 'text', (c) => c.notNull())
					.addColumn('sealed', bytes, (c) => c.notNull())
					.addColumn('made_at', whole, (c) => c.notNull())
			).execute();
		}
	};
}
