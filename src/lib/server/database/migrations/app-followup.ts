import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { refuseChange, words } from '../words.ts';

/** « Vous avez dit, voici la suite »: commitments, and their steps, which are only added to. */
export function appFollowUp(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict, keyed } = words(engine);
			await strict(
				db.schema
					.createTable('commitment')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('year', whole, (c) => c.notNull())
					.addColumn('sequence', whole, (c) => c.notNull())
					.addColumn('site_id', 'text', (c) => c.references('site.id'))
					.addColumn('campaign_slug', 'text')
					.addColumn('source', 'text', (c) => c.notNull())
					.addColumn('resolution', 'text', (c) => c.notNull())
					.addColumn('text', 'text', (c) => c.notNull())
					.addColumn('decided', 'text', (c) => c.notNull())
					.addUniqueConstraint('commitment_number', ['organisation_id', 'year', 'sequence'])
			).execute();
			await strict(
				db.schema
					.createTable('commitment_step')
					.addColumn('commitment_id', 'text', (c) => c.notNull().references('commitment.id'))
					.addColumn('position', whole, (c) => c.notNull())
					.addColumn('state', 'text', (c) => c.notNull())
					.addColumn('reason', 'text')
					.addColumn('who', 'text', (c) => c.notNull())
					.addColumn('due', 'text')
					.addColumn('news', 'text')
					.addColumn('written_by', 'text', (c) => c.notNull())
					.addColumn('confirmed_by', 'text', (c) => c.notNull())
					.addColumn('at', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('commitment_step_key', ['commitment_id', 'position'])
			).execute();
			await keyed(
				db.schema
					.createTable('commitment_count')
					.addColumn('organisation_id', 'text', (c) => c.notNull())
					.addColumn('year', whole, (c) => c.notNull())
					.addColumn('sequence', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('commitment_count_key', ['organisation_id', 'year'])
			).execute();
			for (const table of ['commitment', 'commitment_step']) {
				for (const change of ['update', 'delete', 'truncate'] as const) {
					const message = 'what is promised is only added to';
					for (const statement of refuseChange(engine, { table, change, message })) {
						await statement.execute(db);
					}
				}
			}
		}
	};
}
