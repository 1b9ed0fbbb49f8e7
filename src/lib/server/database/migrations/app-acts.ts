import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Acts that wait for a second person, of any subject: at most one of a kind for each. */
export function appActs(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('waiting_act')
					.addColumn('subject', 'text', (c) => c.notNull())
					.addColumn('kind', 'text', (c) => c.notNull())
					.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('campaign_id', 'text', (c) => c.references('campaign.id').onDelete('cascade'))
					.addColumn('choice', 'text', (c) => c.notNull())
					.addColumn('about', 'text', (c) => c.notNull())
					.addColumn('proposed_by', 'text', (c) => c.notNull())
					.addColumn('proposed_at', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('waiting_act_key', ['subject', 'kind'])
			).execute();
			await sql`
				insert into waiting_act
					(subject, kind, organisation_id, campaign_id, choice, about, proposed_by, proposed_at)
				select proposal.campaign_id, kind, campaign.organisation_id, proposal.campaign_id,
					choice, about, proposed_by, proposed_at
				from proposal join campaign on campaign.id = proposal.campaign_id
			`.execute(db);
			await db.schema.dropTable('proposal').execute();
			await db.schema.alterTable('waiting_act').renameTo('proposal').execute();
			await db.schema
				.createIndex('proposal_organisation')
				.on('proposal')
				.columns(['organisation_id', 'kind'])
				.execute();
		}
	};
}
