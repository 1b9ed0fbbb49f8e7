import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/**
 * Words that an organisation brought in for a language, each with the French it was made from, and
 * who read a language through: the sign-off holds for the exact texts it was given for.
 */
export function appLanguages(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, keyed } = words(engine);
			await keyed(
				db.schema
					.createTable('translated_text')
					.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('subject', 'text', (c) => c.notNull())
					.addColumn('locale', 'text', (c) => c.notNull())
					.addColumn('key', 'text', (c) => c.notNull())
					.addColumn('words', 'text', (c) => c.notNull())
					.addColumn('source', 'text', (c) => c.notNull())
					.addColumn('account_id', 'text')
					.addColumn('at', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('translated_text_key', [
						'organisation_id',
						'subject',
						'locale',
						'key'
					])
			).execute();
			await keyed(
				db.schema
					.createTable('language_review')
					.addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
					.addColumn('subject', 'text', (c) => c.notNull())
					.addColumn('locale', 'text', (c) => c.notNull())
					.addColumn('texts', 'text', (c) => c.notNull())
					.addColumn('reviewer', 'text', (c) => c.notNull())
					.addColumn('account_id', 'text')
					.addColumn('at', whole, (c) => c.notNull())
					.addPrimaryKeyConstraint('language_review_key', ['organisation_id', 'subject', 'locale'])
			).execute();
		}
	};
}
