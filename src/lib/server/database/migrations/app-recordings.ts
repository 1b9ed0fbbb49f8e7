import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/**
 * Voices and signs recorded for what tenants read, one a text, language and medium. The text itself
 * is not kept, only its hash: a text that changed has no recording. Nobody approves what they have
 * recorded themselves; the table refuses it, whatever program writes to it.
 */
export function appRecordings(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('recording')
					.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('locale', 'text', (c) => c.notNull())
					.addColumn('text_hash', 'text', (c) => c.notNull())
					.addColumn('medium', 'text', (c) => c.notNull())
					.addColumn('state', 'text', (c) => c.notNull())
					.addColumn('file_hash', 'text', (c) => c.notNull())
					.addColumn('media_type', 'text', (c) => c.notNull())
					.addColumn('bytes', whole, (c) => c.notNull())
					.addColumn('milliseconds', whole, (c) => c.notNull())
					.addColumn('recorded_by', 'text', (c) => c.notNull())
					.addColumn('recorded_at', whole, (c) => c.notNull())
					.addColumn('decided_by', 'text')
					.addColumn('decided_at', whole)
					.addColumn('word', 'text')
					.addPrimaryKeyConstraint('recording_key', [
						'organisation_id',
						'locale',
						'text_hash',
						'medium'
					])
					.addCheckConstraint(
						'recording_heard_by_another',
						sql`state = 'recorded' or (decided_by is not null and decided_by <> recorded_by)`
					)
			).execute();
			await db.schema.createIndex('recording_file').on('recording').column('file_hash').execute();
		}
	};
}
