import type { Localized, Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { asVersion } from '../../../domain/questionnaire/edit/publishable.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { LibraryEntry } from '../../../library/entry.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { type DraftRecord, findDraft } from './draft-record.ts';
import { modelNamed, models } from './models.ts';
import { newestOwnVersions, type OwnVersion, ownVersions } from './own-versions.ts';

/** A draft in a list. */
interface ListedDraft {
	readonly id: string;
	readonly title: Localized;
	readonly questions: number;
	readonly changedAt: number;
}

/** All that can be asked or copied: the organisation's own, and the library. */
export interface QuestionnaireList {
	readonly drafts: readonly ListedDraft[];
	readonly published: readonly OwnVersion[];
	readonly models: readonly LibraryEntry[];
}

/** @throws Refusal `forbidden` */
export async function listQuestionnaires(
	{ app }: Pick<Server, 'app'>,
	account: Account | null,
	organisation: string
): Promise<QuestionnaireList> {
	permit(account, 'edit-questionnaires', organisation);
	const rows = await app
		.selectFrom('questionnaire_draft')
		.select(['questionnaire_id', 'definition', 'changed_at'])
		.where('organisation_id', '=', organisation)
		.orderBy('changed_at', 'desc')
		.execute();
	const drafts = rows.map(({ questionnaire_id: id, definition, changed_at: changedAt }) => {
		const { title, questions } = JSON.parse(definition) as Questionnaire;
		return { id, title, questions: questions.length, changedAt };
	});
	return { drafts, published: await newestOwnVersions(app, organisation), models };
}

/** One questionnaire under one id: what it is, and what there is of it. */
export interface OneQuestionnaire {
	readonly id: string;
	/** Null for a questionnaire of the organisation. */
	readonly model: LibraryEntry | null;
	readonly draft: DraftRecord | null;
	/** The newest first. */
	readonly versions: readonly OwnVersion[];
}

/**
 * @throws Refusal `forbidden`, `questionnaire-not-found`: also for one of another organisation
 */
export async function readQuestionnaire(
	{ app }: Pick<Server, 'app'>,
	account: Account | null,
	organisation: string,
	id: string
): Promise<OneQuestionnaire> {
	permit(account, 'edit-questionnaires', organisation);
	const model = modelNamed(id);
	if (model !== null) return { id, model, draft: null, versions: [] };
	const [draft, versions] = await Promise.all([
		findDraft(app, organisation, id),
		ownVersions(app, organisation, id)
	]);
	if (draft === null && versions.length === 0) throw new Refusal('questionnaire-not-found');
	return { id, model: null, draft, versions };
}

/**
 * The text of one of it: a version by its number, or the draft, or what is newest.
 * @param wanted a number, `brouillon`, or null
 * @throws Refusal `questionnaire-not-found`
 */
export function textOf(
	{ model, draft, versions }: OneQuestionnaire,
	wanted: string | null
): Questionnaire {
	if (model !== null) return model.questionnaire;
	const next = (versions[0]?.version ?? 0) + 1;
	const newest = draft === null ? versions[0]?.questionnaire : asVersion(draft.questionnaire, next);
	const found =
		wanted === null || wanted === 'brouillon'
			? newest
			: versions.find(({ version }) => String(version) === wanted)?.questionnaire;
	if (found === undefined) throw new Refusal('questionnaire-not-found');
	return found;
}
