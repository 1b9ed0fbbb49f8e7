import { redirect } from '@sveltejs/kit';
import { compareVersions } from '#lib/domain/questionnaire/edit/compare.ts';
import { asVersion, problemsOf } from '#lib/domain/questionnaire/edit/publishable.ts';
import { checkReadability } from '#lib/domain/questionnaire/readability/readability.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { needsPartner } from '#lib/server/services/questionnaires/models.ts';
import { publishDraft } from '#lib/server/services/questionnaires/publish-draft.ts';
import { readQuestionnaire } from '#lib/server/services/questionnaires/read-questionnaires.ts';
import { draftRequest } from '../../draft-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { id } = event.params;
	const { draft, versions } = await readQuestionnaire(server, account, organisation.id, id);
	if (draft === null) throw new Refusal('questionnaire-not-found');
	const { questionnaire, revision, copiedFrom } = draft;
	const [newest] = versions;
	const version = (newest?.version ?? 0) + 1;
	return {
		id,
		revision,
		version,
		questionnaire,
		problems: problemsOf(questionnaire),
		findings: checkReadability(questionnaire).findings,
		partner:
			needsPartner(questionnaire, copiedFrom) || versions.some(({ partner }) => partner !== null),
		before: newest?.version ?? null,
		differences:
			newest === undefined
				? []
				: compareVersions(newest.questionnaire, asVersion(questionnaire, version))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, changing, values } = await draftRequest(event);
		let version: number;
		try {
			version = await publishDraft(server, changing, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/questionnaires/${changing.id}?publiee=${version}`);
	}
};
