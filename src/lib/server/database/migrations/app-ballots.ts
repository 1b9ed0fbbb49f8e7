import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The rules of a consultation, as JSON, beside the campaign that asks; a survey has none. */
export const appBallots: Migration = {
	up: async (db: Kysely<unknown>) => {
		await db.schema.alterTable('campaign').addColumn('ballot', 'text').execute();
	}
};
