import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Acts that one person asked for and that wait for a second one: at most one of a kind a campaign. */
export function appProposals(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('proposal')
					.addColumn('campaign_id', 'text', (c) =>
						c.notNull().references('campaign.id').onDelete('cascade')
					)
					.addColumn('kind', 'text', (c) => c.notNull())
					.addColumn('choice', 'text', (c) => c.notNull())
					.addColumn('about', 'text', (c) => c.notNull())
					.addColumn('proposed_by', 'text', (c) => c.notNull())
					.addColumn('proposed_at', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('proposal_key', ['campaign_id', 'kind'])
			).execute();
		}
	};
}
