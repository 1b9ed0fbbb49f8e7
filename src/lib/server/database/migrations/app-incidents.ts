import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { refuseChange, words } from '../words.ts';

/** What happened during a vote or an assembly, for its minutes: written down once. */
export function appIncidents(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('minutes_incident')
					.addColumn('id', 'text', (c) => c.primaryKey())
					.addColumn('subject', 'text', (c) => c.notNull())
					.addColumn('sequence', whole, (c) => c.notNull())
					.addColumn('words', 'text', (c) => c.notNull())
					.addColumn('written_by', 'text', (c) => c.notNull())
					.addColumn('written_at', whole, (c) => c.notNull())
					.addUniqueConstraint('minutes_incident_number', ['subject', 'sequence'])
			).execute();
			const table = 'minutes_incident';
			const message = 'what was written in the minutes stays';
			for (const statement of [
				...refuseChange(engine, { table, message, change: 'update' }),
				...refuseChange(engine, { table, message, change: 'delete' })
			]) {
				await statement.execute(db);
			}
		}
	};
}
