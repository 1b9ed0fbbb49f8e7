import type { Kysely } from 'kysely';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { applyEdit, type Edit } from '../../../domain/questionnaire/edit/edit.ts';
import { largestQuestionnaire } from '../../../domain/questionnaire/limits.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { draftAt } from './draft-record.ts';

type Place = Pick<Server, 'app' | 'clock'>;

/** Steps that are kept of a draft: beyond, the oldest cannot be undone any more. */
const mostSteps = 200;

/** Which draft somebody changes, as it was on their page. */
export interface Changing {
	readonly account: Account | null;
	readonly organisation: string;
	readonly id: string;
	readonly revision: number;
}

interface Written {
	readonly definition: string;
	readonly steps: number;
	readonly at: number;
	readonly by: string;
}

/** @throws Refusal `draft-changed` when somebody else wrote since it was read */
async function write(
	db: Kysely<AppDatabase>,
	{ organisation, id, revision }: Changing,
	{ definition, steps, at, by }: Written
): Promise<void> {
	const changed = await db
		.updateTable('questionnaire_draft')
		.set({ definition, steps, revision: revision + 1, changed_at: at, changed_by: by })
		.where('organisation_id', '=', organisation)
		.where('questionnaire_id', '=', id)
		.where('revision', '=', revision)
		.executeTakeFirst();
	if (changed.numUpdatedRows === 0n) throw new Refusal('draft-changed');
}

/**
 * Changes a draft by one step, of one edit or of several that are undone together. Nothing is
 * written when one of them is refused, or when nothing changed.
 *
 * @throws Refusal `forbidden`, `questionnaire-not-found`, `draft-changed` when somebody else changed
 * it meanwhile, `too-large`, or why an edit is refused
 */
export async function editDraft(
	{ app, clock }: Place,
	changing: Changing,
	edits: readonly Edit[]
): Promise<void> {
	const { account, organisation, id } = changing;
	const who = permit(account, 'edit-questionnaires', organisation);
	const at = clock();
	await app.transaction().execute(async (db) => {
		const draft = await draftAt(db, organisation, changing);
		const before = canonicalJson(draft.questionnaire);
		const definition = canonicalJson(edits.reduce(applyEdit, draft.questionnaire));
		if (definition === before) return;
		if (definition.length > largestQuestionnaire) throw new Refusal('too-large');
		const steps = draft.steps + 1;
		await write(db, changing, { definition, steps, at, by: who.id });
		await db
			.insertInto('questionnaire_step')
			.values({
				organisation_id: organisation,
				questionnaire_id: id,
				step: steps,
				definition: before
			})
			.execute();
		await db
			.deleteFrom('questionnaire_step')
			.where('organisation_id', '=', organisation)
			.where('questionnaire_id', '=', id)
			.where('step', '<=', steps - mostSteps)
			.execute();
	});
}

/**
 * Takes the last step back, byte for byte.
 * @throws Refusal `forbidden`, `questionnaire-not-found`, `draft-changed`, `nothing-to-undo`
 */
export async function undoDraft({ app, clock }: Place, changing: Changing): Promise<void> {
	const { account, organisation, id } = changing;
	const who = permit(account, 'edit-questionnaires', organisation);
	await app.transaction().execute(async (db) => {
		const { steps } = await draftAt(db, organisation, changing);
		const step = await db
			.deleteFrom('questionnaire_step')
			.where('organisation_id', '=', organisation)
			.where('questionnaire_id', '=', id)
			.where('step', '=', steps)
			.returning('definition')
			.executeTakeFirst();
		if (step === undefined) throw new Refusal('nothing-to-undo');
		const { definition } = step;
		await write(db, changing, { definition, steps: steps - 1, at: clock(), by: who.id });
	});
}

/**
 * Throws a draft away. Versions that were published stay.
 * @throws Refusal `forbidden`, `questionnaire-not-found`, `draft-changed`
 */
export async function discardDraft({ app, clock }: Place, changing: Changing): Promise<void> {
	const { account, organisation, id } = changing;
	const who = permit(account, 'edit-questionnaires', organisation);
	await app.transaction().execute(async (db) => {
		await draftAt(db, organisation, changing);
		await removeDraft(db, changing);
		const action = 'questionnaire-discarded';
		await writeJournal(db, { at: clock(), account: who.id, organisation, action, subject: id });
	});
}

/** @throws Refusal `draft-changed` */
export async function removeDraft(
	db: Kysely<AppDatabase>,
	{ organisation, id, revision }: Omit<Changing, 'account'>
): Promise<void> {
	const removed = await db
		.deleteFrom('questionnaire_draft')
		.where('organisation_id', '=', organisation)
		.where('questionnaire_id', '=', id)
		.where('revision', '=', revision)
		.executeTakeFirst();
	if (removed.numDeletedRows === 0n) throw new Refusal('draft-changed');
}
