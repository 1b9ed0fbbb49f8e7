import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { refuseChange, words } from '../words.ts';

/** The legal file of a campaign, what was destroyed, what went wrong, what people asked for. */
export function appLegal(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('legal_file')
					.addColumn('campaign_id', 'text', (c) =>
						c.primaryKey().references('campaign.id').onDelete('cascade')
					)
					.addColumn('fields', 'text', (c) => c.notNull())
					.addColumn('saved_at', whole, (c) => c.notNull())
					.addColumn('signed', 'text')
					.addColumn('signed_hash', 'text')
					.addColumn('signed_by', 'text')
					.addColumn('signed_at', whole)
			).execute();
			await strict(
				db.schema
					.createTable('destruction')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('organisation_id', 'text', (c) => c.notNull())
					.addColumn('campaign_id', 'text')
					.addColumn('rule', 'text', (c) => c.notNull())
					.addColumn('subject', 'text', (c) => c.notNull())
					.addColumn('state', 'text', (c) => c.notNull())
					.addColumn('due_at', whole, (c) => c.notNull())
					.addColumn('counted', 'text', (c) => c.notNull())
					.addColumn('done_at', whole)
					.addColumn('body', 'text')
					.addUniqueConstraint('destruction_once', ['rule', 'subject'])
			).execute();
			await strict(
				db.schema
					.createTable('incident')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('organisation_id', 'text', (c) => c.notNull())
					.addColumn('kind', 'text', (c) => c.notNull())
					.addColumn('happened_at', whole, (c) => c.notNull())
					.addColumn('noticed_at', whole, (c) => c.notNull())
					.addColumn('what', 'text', (c) => c.notNull())
					.addColumn('measures', 'text', (c) => c.notNull())
					.addColumn('serious', whole, (c) => c.notNull())
					.addColumn('told_at', whole)
					.addColumn('written_by', 'text', (c) => c.notNull())
					.addColumn('written_at', whole, (c) => c.notNull())
			).execute();
			await strict(
				db.schema
					.createTable('person_request')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('organisation_id', 'text', (c) => c.notNull())
					.addColumn('kind', 'text', (c) => c.notNull())
					.addColumn('received_at', whole, (c) => c.notNull())
					.addColumn('answer', 'text')
					.addColumn('answered_at', whole)
					.addColumn('answered_by', 'text')
			).execute();
			// A certificate says what was done: it is never changed nor taken away.
			const table = 'destruction';
			const message = 'a certificate of destruction is kept';
			for (const statement of [
				...refuseChange(engine, {
					table,
					change: 'update',
					message,
					unless: "old.state = 'begun'"
				}),
				...refuseChange(engine, { table, change: 'delete', message, unless: "old.state = 'begun'" })
			]) {
				await statement.execute(db);
			}
		}
	};
}
