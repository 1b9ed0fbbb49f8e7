import type { Kysely, SchemaModule } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Access codes, beside the envelopes they let in: one statement takes the code and the envelope, or neither. */
export function ballotBoxCodes(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, keyed } = words(engine);
			await db.schema
				.alterTable('box')
				.addColumn('codes', whole, (c) => c.notNull().defaultTo(0))
				.execute();
			await db.schema.alterTable('box').addColumn('sealed_bytes', whole).execute();
			await createCodes(db.schema, engine);
			await keyed(
				db.schema
					.createTable('code_tag')
					.addColumn('campaign', 'text', (c) => c.notNull())
					.addColumn('site', 'text', (c) => c.notNull())
					.addColumn('tag', 'text', (c) => c.notNull())
					.addPrimaryKeyConstraint('code_tag_key', ['campaign', 'site', 'tag'])
			).execute();
		}
	};
}

/** Unused codes lie in the order of their hashes, which follow from chance. */
export async function createCodes(schema: SchemaModule, engine: Engine): Promise<void> {
	const { keyed } = words(engine);
	await keyed(
		schema
			.createTable('code')
			.addColumn('campaign', 'text', (c) => c.notNull())
			.addColumn('hash', 'text', (c) => c.notNull())
			.addColumn('site', 'text', (c) => c.notNull())
			.addPrimaryKeyConstraint('code_key', ['campaign', 'hash'])
	).execute();
}
