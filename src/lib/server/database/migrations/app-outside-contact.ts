import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whom tenants may ask who is not of the house: both columns, or neither. */
export const appOutsideContact: Migration = {
	up: async (db: Kysely<unknown>) => {
		await db.schema.alterTable('organisation').addColumn('outside_name', 'text').execute();
		await db.schema.alterTable('organisation').addColumn('outside_phone', 'text').execute();
	}
};
