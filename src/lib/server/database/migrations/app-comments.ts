import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { refuseChange, words } from '../words.ts';

/**
 * Comments, their two readers, and what becomes public of them. A comment has no site, no time, no
 * number: its rows lie in the order of random ids, and what is in them is sealed for the key of the
 * campaign's comments.
 */
export function appComments(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, bytes, strict, keyed } = words(engine);
			await keyed(
				db.schema
					.createTable('comment_reader')
					.addColumn('campaign_id', 'text', (c) =>
						c.notNull().references('campaign.id').onDelete('cascade')
					)
					.addColumn('account_id', 'text', (c) => c.notNull())
					.addColumn('finished', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('comment_reader_key', ['campaign_id', 'account_id'])
			).execute();
			await keyed(
				db.schema
					.createTable('comment')
					.addColumn('id', 'text', (c) => c.notNull())
					.addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
					.addColumn('sealed', bytes, (c) => c.notNull())
					.addPrimaryKeyConstraint('comment_key', ['id'])
			).execute();
			await db.schema.createIndex('comment_of').on('comment').column('campaign_id').execute();
			await keyed(
				db.schema
					.createTable('comment_reading')
					.addColumn('comment_id', 'text', (c) =>
						c.notNull().references('comment.id').onDelete('cascade')
					)
					.addColumn('account_id', 'text', (c) => c.notNull())
					.addColumn('sealed', bytes, (c) => c.notNull())
					.addPrimaryKeyConstraint('comment_reading_key', ['comment_id', 'account_id'])
			).execute();
			await strict(
				db.schema
					.createTable('comments_release')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('campaign_id', 'text', (c) => c.notNull().unique().references('campaign.id'))
					.addColumn('body', 'text', (c) => c.notNull())
					.addColumn('publishes_at', whole, (c) => c.notNull())
			).execute();
			for (const change of ['update', 'delete', 'truncate'] as const) {
				const statements = refuseChange(engine, {
					table: 'comments_release',
					change,
					message: 'a publication of comments never changes'
				});
				for (const statement of statements) await statement.execute(db);
			}
		}
	};
}
