import type { Kysely } from 'kysely';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { NotTaken } from '../../../library/xlsform/report.ts';
import type { AppDatabase } from '../../database/schema.ts';

/** What an imported form had that the draft does not carry as it stood. */
export interface ImportReport {
	/** The first of them. */
	readonly notTaken: readonly NotTaken[];
	/** How many there are. */
	readonly count: number;
}

/** A questionnaire of an organisation that is being written. */
export interface DraftRecord {
	readonly id: string;
	readonly questionnaire: Questionnaire;
	/** Grows with every change: who changes it says which one was on the page. */
	readonly revision: number;
	/** How many steps can be undone. */
	readonly steps: number;
	readonly copiedFrom: string | null;
	readonly report: ImportReport | null;
	/** Milliseconds since 1970, UTC. */
	readonly changedAt: number;
}

/** A draft, or null where there is none. */
export async function findDraft(
	app: Kysely<AppDatabase>,
	organisation: string,
	id: string
): Promise<DraftRecord | null> {
	const row = await app
		.selectFrom('questionnaire_draft')
		.selectAll()
		.where('organisation_id', '=', organisation)
		.where('questionnaire_id', '=', id)
		.executeTakeFirst();
	if (row === undefined) return null;
	return {
		id,
		questionnaire: JSON.parse(row.definition) as Questionnaire,
		revision: row.revision,
		steps: row.steps,
		copiedFrom: row.copied_from,
		report: row.report === null ? null : (JSON.parse(row.report) as ImportReport),
		changedAt: row.changed_at
	};
}

/**
 * The draft as it was on the page of whoever changes it.
 * @throws Refusal `questionnaire-not-found`, `draft-changed` when somebody else was faster
 */
export async function draftAt(
	app: Kysely<AppDatabase>,
	organisation: string,
	{ id, revision }: { readonly id: string; readonly revision: number }
): Promise<DraftRecord> {
	const draft = await findDraft(app, organisation, id);
	if (draft === null) throw new Refusal('questionnaire-not-found');
	if (draft.revision !== revision) throw new Refusal('draft-changed');
	return draft;
}
