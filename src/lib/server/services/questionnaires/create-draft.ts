import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { draftOf, emptyDraft } from '../../../domain/questionnaire/edit/draft.ts';
import { invitation } from '../../../library/items/dimensions.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { type ImportReport } from './draft-record.ts';
import { modelNamed } from './models.ts';
import { ownVersions } from './own-versions.ts';

const letters = 'bcdfghjkmnpqrstvwxz23456789';

/** A name that no instrument of the library has: `propre-` and ten letters drawn by chance. */
function drawId(): string {
	const drawn = Array.from({ length: 10 }, () => letters.charAt(randomInt(letters.length)));
	return `propre-${drawn.join('')}`;
}

/** A new draft before it is written down. */
interface NewDraft {
	readonly organisation: string;
	readonly account: string;
	readonly action: 'questionnaire-drafted' | 'questionnaire-imported';
	readonly questionnaire: Questionnaire;
	readonly copiedFrom: string | null;
	readonly report: ImportReport | null;
}

/** Writes a draft down; one that is there already stays as it is. */
async function keepDraft(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	{ organisation, account, action, questionnaire, copiedFrom, report }: NewDraft
): Promise<string> {
	const at = clock();
	const { id } = questionnaire;
	await app.transaction().execute(async (db: Kysely<AppDatabase>) => {
		const kept = await db
			.insertInto('questionnaire_draft')
			.values({
				organisation_id: organisation,
				questionnaire_id: id,
				definition: canonicalJson(questionnaire),
				revision: 1,
				steps: 0,
				copied_from: copiedFrom,
				report: report === null ? null : JSON.stringify(report),
				created_at: at,
				changed_at: at,
				changed_by: account
			})
			.onConflict((conflict) =>
				conflict.columns(['organisation_id', 'questionnaire_id']).doNothing()
			)
			.executeTakeFirst();
		if (kept.numInsertedOrUpdatedRows === 0n) return;
		await writeJournal(db, { at, account, organisation, action, subject: id });
	});
	return id;
}

/**
 * A draft of one's own: empty, copied from an instrument or a sheet, or the next version of an own
 * questionnaire that is published. There is one draft of a questionnaire at most.
 *
 * @param from id of what is copied; null to begin with nothing
 * @returns the id of the questionnaire
 * @throws Refusal `forbidden`, `questionnaire-not-found`
 */
export async function createDraft(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string,
	from: string | null
): Promise<string> {
	const who = permit(account, 'edit-questionnaires', organisation);
	const made = {
		organisation,
		account: who.id,
		action: 'questionnaire-drafted',
		report: null
	} as const;
	if (from === null) {
		const title = { fr: 'Nouveau questionnaire', en: 'New questionnaire' };
		const questionnaire = emptyDraft(drawId(), title, invitation);
		return keepDraft(server, { ...made, questionnaire, copiedFrom: null });
	}
	const model = modelNamed(from);
	if (model !== null) {
		const questionnaire = draftOf(model.questionnaire, drawId());
		return keepDraft(server, { ...made, questionnaire, copiedFrom: from });
	}
	const [newest] = await ownVersions(server.app, organisation, from);
	if (newest === undefined) throw new Refusal('questionnaire-not-found');
	const questionnaire = draftOf(newest.questionnaire, from);
	return keepDraft(server, { ...made, questionnaire, copiedFrom: null });
}

/** A draft from a file that was read; named anew, so that it never passes for another. */
export async function createImported(
	server: Pick<Server, 'app' | 'clock'>,
	{ organisation, account }: Pick<NewDraft, 'organisation' | 'account'>,
	questionnaire: Questionnaire,
	report: ImportReport | null
): Promise<string> {
	return keepDraft(server, {
		organisation,
		account,
		action: 'questionnaire-imported',
		questionnaire: draftOf(questionnaire, drawId()),
		copiedFrom: null,
		report
	});
}
