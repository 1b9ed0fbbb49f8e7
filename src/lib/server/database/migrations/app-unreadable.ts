import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** How many envelopes could not be read at the count, said by the office beside those that came late. */
export function appUnreadable(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			await db.schema
				.alterTable('campaign')
				.addColumn('unreadable', words(engine).whole, (c) => c.notNull().defaultTo(0))
				.execute();
		}
	};
}
