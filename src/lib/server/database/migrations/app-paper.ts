import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/**
 * Batches of paper forms, and what waits between the two keyings: sealed in the browser under a code
 * that is on paper only. A turn is one row, whatever the number of forms in it, without a moment.
 */
export function appPaper(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, bytes, strict, keyed } = words(engine);
			await strict(
				db.schema
					.createTable('paper_batch')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('campaign_id', 'text', (c) =>
						c.notNull().references('campaign.id').onDelete('cascade')
					)
					.addColumn('site_id', 'text', (c) => c.notNull())
					.addColumn('key', 'text', (c) => c.notNull())
					.addColumn('number', whole, (c) => c.notNull())
					.addColumn('forms', whole, (c) => c.notNull())
					.addColumn('phase', 'text', (c) => c.notNull())
					.addColumn('salt', 'text', (c) => c.notNull())
					.addColumn('proof', bytes, (c) => c.notNull())
					.addColumn('first_account', 'text')
					.addColumn('second_account', 'text')
					.addColumn('first_done', whole, (c) => c.notNull().defaultTo(0))
					.addColumn('second_done', whole, (c) => c.notNull().defaultTo(0))
					.addColumn('aside', whole, (c) => c.notNull().defaultTo(0))
					.addColumn('counted', whole, (c) => c.notNull().defaultTo(0))
					.addColumn('refused', whole, (c) => c.notNull().defaultTo(0))
					.addColumn('destroyed', whole, (c) => c.notNull().defaultTo(0))
					.addUniqueConstraint('paper_batch_number', ['campaign_id', 'number'])
					.addCheckConstraint(
						'paper_batch_two_people',
						sql`second_account is null or second_account <> first_account`
					)
			).execute();
			await keyed(
				db.schema
					.createTable('paper_sealed')
					.addColumn('batch_id', 'text', (c) =>
						c.notNull().references('paper_batch.id').onDelete('cascade')
					)
					.addColumn('part', 'text', (c) => c.notNull())
					.addColumn('sealed', bytes, (c) => c.notNull())
					.addPrimaryKeyConstraint('paper_sealed_key', ['batch_id', 'part'])
			).execute();
		}
	};
}
