import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { refuseChange, words } from '../words.ts';

/** The first tables of the app database. */
export function appFoundation(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			await places(db, engine);
			await campaigns(db, engine);
			await releases(db, engine);
			await office(db, engine);
		}
	};
}

async function places(db: Kysely<unknown>, engine: Engine): Promise<void> {
	const { whole, strict } = words(engine);
	await strict(
		db.schema
			.createTable('organisation')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('tenure', 'text', (c) => c.notNull())
			.addColumn('help_name', 'text', (c) => c.notNull())
			.addColumn('help_phone', 'text', (c) => c.notNull())
			.addColumn('help_place', 'text', (c) => c.notNull())
			.addColumn('demonstration', whole, (c) => c.notNull())
			.addColumn('created_at', whole, (c) => c.notNull())
	).execute();
	await strict(
		db.schema
			.createTable('site')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('dwellings', whole, (c) => c.notNull())
			.addColumn('room', 'text', (c) => c.notNull())
			.addColumn('territory', 'text')
			.addColumn('position', whole, (c) => c.notNull())
			.addColumn('created_at', whole, (c) => c.notNull())
	).execute();
	await db.schema.createIndex('site_of').on('site').column('organisation_id').execute();
}

async function campaigns(db: Kysely<unknown>, engine: Engine): Promise<void> {
	const { whole, strict } = words(engine);
	await strict(
		db.schema
			.createTable('questionnaire_version')
			.addColumn('hash', 'text', (c) => c.primaryKey())
			.addColumn('questionnaire_id', 'text', (c) => c.notNull())
			.addColumn('version', whole, (c) => c.notNull())
			.addColumn('definition', 'text', (c) => c.notNull())
			.addColumn('created_at', whole, (c) => c.notNull())
	).execute();
	await strict(
		db.schema
			.createTable('campaign')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('slug', 'text', (c) => c.notNull().unique())
			.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
			.addColumn('title', 'text', (c) => c.notNull())
			.addColumn('questionnaire_hash', 'text', (c) =>
				c.notNull().references('questionnaire_version.hash')
			)
			.addColumn('state', 'text', (c) => c.notNull())
			.addColumn('unit', 'text', (c) => c.notNull())
			.addColumn('languages', 'text', (c) => c.notNull())
			.addColumn('opens_at', whole, (c) => c.notNull())
			.addColumn('closes_at', whole, (c) => c.notNull())
			.addColumn('collects_until', whole, (c) => c.notNull())
			.addColumn('publishes_at', whole, (c) => c.notNull())
			.addColumn('asked_by', 'text', (c) => c.notNull())
			.addColumn('plan', 'text', (c) => c.notNull())
			.addColumn('public_key', 'text', (c) => c.notNull())
			.addColumn('key', 'text', (c) => c.notNull())
			.addColumn('trial_received', whole, (c) => c.notNull())
			.addColumn('demonstration', whole, (c) => c.notNull())
			.addColumn('previous_slug', 'text')
			.addColumn('created_at', whole, (c) => c.notNull())
			.addColumn('opened_at', whole)
			.addColumn('closed_at', whole)
			.addColumn('released_at', whole)
	).execute();
	await db.schema.createIndex('campaign_of').on('campaign').column('organisation_id').execute();
	await strict(
		db.schema
			.createTable('campaign_site')
			.addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
			.addColumn('site_id', 'text', (c) => c.notNull().references('site.id'))
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('room', 'text', (c) => c.notNull())
			.addColumn('dwellings', whole, (c) => c.notNull())
			.addColumn('position', whole, (c) => c.notNull())
			.addPrimaryKeyConstraint('campaign_site_key', ['campaign_id', 'site_id'])
	).execute();
}

async function releases(db: Kysely<unknown>, engine: Engine): Promise<void> {
	const { whole, strict } = words(engine);
	await strict(
		db.schema
			.createTable('release')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('campaign_id', 'text', (c) => c.notNull().references('campaign.id'))
			.addColumn('sequence', whole, (c) => c.notNull())
			.addColumn('body', 'text', (c) => c.notNull())
			.addColumn('publishes_at', whole, (c) => c.notNull())
			.addColumn('created_at', whole, (c) => c.notNull())
			.addUniqueConstraint('release_sequence', ['campaign_id', 'sequence'])
	).execute();
	for (const change of ['update', 'delete', 'truncate'] as const) {
		const statements = refuseChange(engine, {
			table: 'release',
			change,
			message: 'a release never changes'
		});
		for (const statement of statements) await statement.execute(db);
	}
}

async function office(db: Kysely<unknown>, engine: Engine): Promise<void> {
	const { whole, strict } = words(engine);
	await strict(
		db.schema
			.createTable('membership')
			.addColumn('account_id', 'text', (c) => c.notNull())
			.addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
			.addColumn('role', 'text', (c) => c.notNull())
			.addColumn('site_id', 'text', (c) => c.references('site.id'))
	).execute();
	await db.schema.createIndex('membership_of').on('membership').column('account_id').execute();
	await strict(
		db.schema
			.createTable('setting')
			.addColumn('key', 'text', (c) => c.primaryKey())
			.addColumn('value', 'text', (c) => c.notNull())
	).execute();
	await strict(
		db.schema
			.createTable('journal')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('at', whole, (c) => c.notNull())
			.addColumn('account_id', 'text')
			.addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
			.addColumn('action', 'text', (c) => c.notNull())
			.addColumn('subject', 'text')
	).execute();
	await db.schema
		.createIndex('journal_at')
		.on('journal')
		.columns(['organisation_id', 'at'])
		.execute();
	await strict(
		db.schema
			.createTable('attempt')
			.addColumn('key', 'text', (c) => c.primaryKey())
			.addColumn('window_starts_at', whole, (c) => c.notNull())
			.addColumn('count', whole, (c) => c.notNull())
	).execute();
}
