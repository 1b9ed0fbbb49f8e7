import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Doors that may vote, apart from the ballot box: kept by their name, without a moment or an order. */
export function appRoll(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { keyed, whole } = words(engine);
			await keyed(
				db.schema
					.createTable('roll_door')
					.addColumn('campaign_id', 'text', (c) =>
						c.notNull().references('campaign.id').onDelete('cascade')
					)
					.addColumn('door', 'text', (c) => c.notNull())
					.addColumn('given', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('roll_door_key', ['campaign_id', 'door'])
			).execute();
		}
	};
}
