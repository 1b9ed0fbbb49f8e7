import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * A batch of paper forms is counted once the other person of the two has confirmed what was settled.
 * The database itself refuses that both be one account.
 */
export const appPaperConfirmed: Migration = {
	up: async (db: Kysely<unknown>) => {
		await db.schema.alterTable('paper_batch').addColumn('settled_by', 'text').execute();
		await db.schema
			.alterTable('paper_batch')
			.addColumn('confirmed_by', 'text', (c) =>
				c.check(
					sql`confirmed_by is null or (settled_by is not null and confirmed_by <> settled_by)`
				)
			)
			.execute();
		await db.schema.alterTable('paper_batch').addColumn('count_digest', 'text').execute();
	}
};
