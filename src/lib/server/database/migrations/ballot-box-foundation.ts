import type { Kysely, QueryExecutorProvider, SchemaModule } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { refuseChange, words } from '../words.ts';

/** The first tables of the ballot box. */
export function ballotBoxFoundation(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('box')
					.addColumn('campaign', 'text', (c) => c.primaryKey())
					.addColumn('phase', 'text', (c) => c.notNull())
					.addColumn('key', 'text', (c) => c.notNull())
					.addColumn('questionnaire', 'text', (c) => c.notNull())
					.addColumn('sites', 'text')
					.addColumn('late', whole, (c) => c.notNull())
			).execute();
			await createEnvelopes(db.schema, engine, 'envelope');
			await guardEnvelopes(db, engine);
		}
	};
}

/**
 * Envelopes lie in the order of their random ids: no number, no moment, no row id tells which came
 * first. The index counts envelopes by site without reading them.
 */
export async function createEnvelopes(
	schema: SchemaModule,
	engine: Engine,
	table: string
): Promise<void> {
	const { bytes, keyed } = words(engine);
	await keyed(
		schema
			.createTable(table)
			.addColumn('id', 'text', (c) => c.notNull())
			.addColumn('campaign', 'text', (c) => c.notNull().references('box.campaign'))
			.addColumn('site', 'text', (c) => c.notNull())
			.addColumn('sealed', bytes, (c) => c.notNull())
			.addPrimaryKeyConstraint(`${table}_key`, ['campaign', 'id'])
	).execute();
	await schema.createIndex(`${table}_site`).on(table).columns(['campaign', 'site']).execute();
}

/** An envelope never changes, and leaves only when the trial it belongs to is emptied. */
export async function guardEnvelopes(db: QueryExecutorProvider, engine: Engine): Promise<void> {
	const table = 'envelope';
	const statements = [
		...refuseChange(engine, { table, change: 'update', message: 'an envelope never changes' }),
		...refuseChange(engine, {
			table,
			change: 'delete',
			message: 'an envelope is never taken out',
			unless: `exists (select 1 from box where box.campaign = old.campaign and box.phase = 'emptying')`
		}),
		...refuseChange(engine, { table, change: 'truncate', message: 'a ballot box is never emptied' })
	];
	for (const statement of statements) await statement.execute(db);
}
