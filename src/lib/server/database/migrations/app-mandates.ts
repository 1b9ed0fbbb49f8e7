import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Accesses that end, organisations that let a federation read them, and printed invitations. */
export function appMandates(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await db.schema.alterTable('membership').addColumn('ends_at', whole).execute();
			await strict(
				db.schema
					.createTable('federation_member')
					.addColumn('federation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('asked_at', whole, (c) => c.notNull())
					.addColumn('agreed_at', whole)
					.addPrimaryKeyConstraint('federation_member_key', ['federation_id', 'organisation_id'])
			).execute();
			await strict(
				db.schema
					.createTable('access_slip')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('code_hash', 'text', (c) => c.notNull().unique())
					.addColumn('account_id', 'text')
					.addColumn('name', 'text', (c) => c.notNull())
					.addColumn('role', 'text', (c) => c.notNull())
					.addColumn('site_id', 'text', (c) => c.references('site.id'))
					.addColumn('ends_at', whole)
					.addColumn('made_by', 'text', (c) => c.notNull())
					.addColumn('made_at', whole, (c) => c.notNull())
					.addColumn('expires_at', whole, (c) => c.notNull())
			).execute();
		}
	};
}
