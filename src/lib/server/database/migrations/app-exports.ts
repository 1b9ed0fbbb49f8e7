import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Files of a publication that the office asked for, made one after the other. */
export function appExports(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('export_job')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('campaign_id', 'text', (c) =>
						c.notNull().references('campaign.id').onDelete('cascade')
					)
					.addColumn('release_id', 'text', (c) => c.notNull())
					.addColumn('format', 'text', (c) => c.notNull())
					.addColumn('locale', 'text', (c) => c.notNull())
					.addColumn('paper', 'text', (c) => c.notNull())
					.addColumn('state', 'text', (c) => c.notNull())
					.addColumn('progress', whole, (c) => c.notNull())
					.addColumn('fault', 'text')
					.addColumn('requested_at', whole, (c) => c.notNull())
					.addColumn('claimed_by', 'text')
					.addColumn('claimed_until', whole)
					.addColumn('kept_until', whole)
			).execute();
			await db.schema
				.createIndex('export_job_of_campaign')
				.on('export_job')
				.columns(['campaign_id', 'requested_at'])
				.execute();
		}
	};
}
