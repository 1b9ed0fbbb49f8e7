import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Tablets and the codes that pair them, and whether a campaign asks for access codes. */
export function appDevices(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('device')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('name', 'text', (c) => c.notNull())
					.addColumn('sites', 'text', (c) => c.notNull())
					.addColumn('hours', 'text')
					.addColumn('quiet', whole, (c) => c.notNull())
					.addColumn('created_at', whole, (c) => c.notNull())
					.addColumn('token_hash', 'text', (c) => c.unique())
					.addColumn('paired_at', whole)
					.addColumn('contacted_at', whole)
					.addColumn('contact', 'text')
					.addColumn('sentinel', 'text')
					.addColumn('erased_at', whole)
					.addColumn('erased_waiting', whole)
					.addColumn('revoked_at', whole)
					.addColumn('lost_at', whole)
			).execute();
			await db.schema.createIndex('device_of').on('device').column('organisation_id').execute();
			await strict(
				db.schema
					.createTable('pairing')
					.addColumn('code_hash', 'text', (c) => c.primaryKey())
					.addColumn('device_id', 'text', (c) => c.notNull().references('device.id'))
					.addColumn('expires_at', whole, (c) => c.notNull())
			).execute();
			await db.schema.alterTable('campaign').addColumn('code_salt', 'text').execute();
		}
	};
}
