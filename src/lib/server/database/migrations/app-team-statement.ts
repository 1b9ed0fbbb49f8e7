import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/**
 * The signed view of a team on what tenants need. It must have been written before the results
 * could be read: the table refuses any other moment, whatever program writes to it.
 */
export function appTeamStatement(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('team_statement')
					.addColumn('campaign_id', 'text', (c) =>
						c.primaryKey().references('campaign.id').onDelete('cascade')
					)
					.addColumn('body', 'text', (c) => c.notNull())
					.addColumn('hash', 'text', (c) => c.notNull())
					.addColumn('written_at', whole, (c) => c.notNull())
					.addColumn('publishes_at', whole, (c) => c.notNull())
					.addCheckConstraint('team_statement_before', sql`written_at < publishes_at`)
			).execute();
		}
	};
}
