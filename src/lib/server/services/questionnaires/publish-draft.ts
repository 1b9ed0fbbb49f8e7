import * as v from 'valibot';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { publishable } from '../../../domain/questionnaire/edit/publishable.ts';
import { checkReadability } from '../../../domain/questionnaire/readability/readability.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { keepQuestionnaireVersion } from '../questionnaire-version.ts';
import { optionalLine, parseInput } from '../typed-input.ts';
import { draftAt } from './draft-record.ts';
import { type Changing, removeDraft } from './edit-draft.ts';
import { needsPartner } from './models.ts';
import { ownVersions } from './own-versions.ts';

const publishInput = v.object({ partner: optionalLine(120) });

/**
 * Publishes a draft: a version with the next number, frozen for ever under its hash, which campaigns
 * can ask from now on. The draft is gone.
 *
 * @param input `partner`: who of the community approved it, by name, for what is finished with one only
 * @returns the number of the version
 * @throws Refusal `forbidden`, `questionnaire-not-found`, `draft-changed`, `partner-needed`,
 * `nothing-new` where the last version asks the same, `not-readable`, or what is not sound
 */
export async function publishDraft(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	changing: Changing,
	input: unknown
): Promise<number> {
	const { account, organisation, id } = changing;
	const who = permit(account, 'edit-questionnaires', organisation);
	const { partner: approved } = parseInput(publishInput, input);
	const at = clock();
	return app.transaction().execute(async (db) => {
		const { questionnaire: draft, copiedFrom } = await draftAt(db, organisation, changing);
		const versions = await ownVersions(db, organisation, id);
		const newest = versions[0] ?? null;
		const version = (newest?.version ?? 0) + 1;
		const questionnaire = publishable(draft, version);
		if (!checkReadability(questionnaire).passes) throw new Refusal('not-readable');
		const guarded =
			needsPartner(questionnaire, copiedFrom) || versions.some((one) => one.partner !== null);
		if (guarded && approved === null) throw new Refusal('partner-needed', 'partner');
		const same =
			canonicalJson({ ...newest?.questionnaire, version }) === canonicalJson(questionnaire);
		if (newest !== null && same) throw new Refusal('nothing-new');
		const hash = await keepQuestionnaireVersion(db, questionnaire, at);
		await removeDraft(db, changing);
		await db
			.insertInto('own_version')
			.values({
				organisation_id: organisation,
				questionnaire_id: id,
				version,
				hash,
				partner: guarded ? approved : null,
				published_at: at,
				account_id: who.id
			})
			.execute();
		const action = 'questionnaire-published';
		await writeJournal(db, { at, account: who.id, organisation, action, subject: id });
		return version;
	});
}
