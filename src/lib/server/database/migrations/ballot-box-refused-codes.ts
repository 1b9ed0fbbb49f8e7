import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** How often an envelope was refused because its access code had been used: one figure a campaign. */
export function ballotBoxRefusedCodes(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			await db.schema
				.alterTable('box')
				.addColumn('refused_codes', words(engine).whole, (c) => c.notNull().defaultTo(0))
				.execute();
		}
	};
}
