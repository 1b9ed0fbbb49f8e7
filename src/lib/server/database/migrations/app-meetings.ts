import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { refuseChange, words } from '../words.ts';

/** Assemblies: their agenda, what was counted by hands, what was decided, who stood at the door. */
export function appMeetings(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict, keyed } = words(engine);
			await strict(
				db.schema
					.createTable('meeting')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('organisation_id', 'text', (c) => c.notNull())
					.addColumn('site_id', 'text')
					.addColumn('title', 'text', (c) => c.notNull())
					.addColumn('place', 'text', (c) => c.notNull())
					.addColumn('planned_at', whole, (c) => c.notNull())
					.addColumn('households', whole, (c) => c.notNull())
					.addColumn('quorum', 'text')
					.addColumn('state', 'text', (c) => c.notNull())
					.addColumn('present', whole)
					.addColumn('opened_at', whole)
					.addColumn('ended_at', whole)
					.addColumn('demonstration', whole, (c) => c.notNull())
					.addColumn('created_at', whole, (c) => c.notNull())
			).execute();
			await strict(
				db.schema
					.createTable('meeting_item')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('meeting_id', 'text', (c) =>
						c.notNull().references('meeting.id').onDelete('cascade')
					)
					.addColumn('position', whole, (c) => c.notNull())
					.addColumn('kind', 'text', (c) => c.notNull())
					.addColumn('title', 'text', (c) => c.notNull())
					.addColumn('detail', 'text', (c) => c.notNull())
					.addColumn('campaign_id', 'text')
					.addColumn('rule', 'text')
					.addColumn('state', 'text', (c) => c.notNull())
					.addColumn('result', 'text')
					.addColumn('typed_by', 'text')
					.addColumn('confirmed_by', 'text')
					.addColumn('confirmed_at', whole)
			).execute();
			await db.schema
				.createIndex('meeting_item_of')
				.on('meeting_item')
				.columns(['meeting_id', 'position'])
				.execute();
			await strict(
				db.schema
					.createTable('meeting_decision')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('organisation_id', 'text', (c) => c.notNull())
					.addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
					.addColumn('item_id', 'text', (c) => c.notNull())
					.addColumn('scope', 'text', (c) => c.notNull())
					.addColumn('year', whole, (c) => c.notNull())
					.addColumn('sequence', whole, (c) => c.notNull())
					.addColumn('words', 'text', (c) => c.notNull())
					.addColumn('role', 'text', (c) => c.notNull())
					.addColumn('month', 'text', (c) => c.notNull())
					.addColumn('written_by', 'text', (c) => c.notNull())
					.addColumn('confirmed_by', 'text', (c) => c.notNull())
					.addColumn('confirmed_at', whole, (c) => c.notNull())
					.addUniqueConstraint('meeting_decision_of_item', ['item_id'])
					.addUniqueConstraint('meeting_decision_number', ['scope', 'year', 'sequence'])
			).execute();
			await keyed(
				db.schema
					.createTable('meeting_door')
					.addColumn('meeting_id', 'text', (c) =>
						c.notNull().references('meeting.id').onDelete('cascade')
					)
					.addColumn('door', 'text', (c) => c.notNull())
					.addColumn('present', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('meeting_door_key', ['meeting_id', 'door'])
			).execute();
			// What two people confirmed before an assembly stays as it was read aloud.
			const decision = {
				table: 'meeting_decision',
				message: 'a confirmed decision stays as it is'
			} as const;
			const hands = {
				table: 'meeting_item',
				message: 'what an assembly is done with stays as it is',
				unless: "old.state <> 'done'"
			} as const;
			for (const statement of [
				...refuseChange(engine, { ...decision, change: 'update' }),
				...refuseChange(engine, { ...decision, change: 'delete' }),
				...refuseChange(engine, { ...hands, change: 'update' }),
				...refuseChange(engine, { ...hands, change: 'delete' })
			]) {
				await statement.execute(db);
			}
		}
	};
}
