import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';
import { words } from '../words.ts';

/** Questionnaires of an organisation: drafts with their steps, and versions that never change. */
export function appOwnQuestionnaires(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, strict } = words(engine);
			await strict(
				db.schema
					.createTable('questionnaire_draft')
					.addColumn('organisation_id', 'text', (c) =>
						c.notNull().references('organisation.id').onDelete('cascade')
					)
					.addColumn('questionnaire_id', 'text', (c) => c.notNull())
					.addColumn('definition', 'text', (c) => c.notNull())
					.addColumn('revision', whole, (c) => c.notNull())
					.addColumn('steps', whole, (c) => c.notNull())
					.addColumn('copied_from', 'text')
					.addColumn('report', 'text')
					.addColumn('created_at', whole, (c) => c.notNull())
					.addColumn('changed_at', whole, (c) => c.notNull())
					.addColumn('changed_by', 'text')
					.addPrimaryKeyConstraint('questionnaire_draft_one', [
						'organisation_id',
						'questionnaire_id'
					])
			).execute();
			await strict(
				db.schema
					.createTable('questionnaire_step')
					.addColumn('organisation_id', 'text', (c) => c.notNull())
					.addColumn('questionnaire_id', 'text', (c) => c.notNull())
					.addColumn('step', whole, (c) => c.notNull())
					.addColumn('definition', 'text', (c) => c.notNull())
					.addPrimaryKeyConstraint('questionnaire_step_one', [
						'organisation_id',
						'questionnaire_id',
						'step'
					])
					.addForeignKeyConstraint(
						'questionnaire_step_of_draft',
						['organisation_id', 'questionnaire_id'],
						'questionnaire_draft',
						['organisation_id', 'questionnaire_id'],
						(key) => key.onDelete('cascade')
					)
			).execute();
			await strict(
				db.schema
					.createTable('own_version')
					.addColumn('organisation_id', 'text', (c) =>
						c.notNull().references('organisation.id').onDelete('cascade')
					)
					.addColumn('questionnaire_id', 'text', (c) => c.notNull())
					.addColumn('version', whole, (c) => c.notNull())
					.addColumn('hash', 'text', (c) => c.notNull().references('questionnaire_version.hash'))
					.addColumn('partner', 'text')
					.addColumn('published_at', whole, (c) => c.notNull())
					.addColumn('account_id', 'text')
					.addPrimaryKeyConstraint('own_version_one', [
						'organisation_id',
						'questionnaire_id',
						'version'
					])
			).execute();
		}
	};
}
