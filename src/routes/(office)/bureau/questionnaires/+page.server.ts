import { redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { groupNames } from '#lib/library/entries.ts';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { createDraft } from '#lib/server/services/questionnaires/create-draft.ts';
import { importDraft } from '#lib/server/services/questionnaires/import-draft.ts';
import { listQuestionnaires } from '#lib/server/services/questionnaires/read-questionnaires.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const list = await listQuestionnaires(server, account, organisation.id);
	return {
		drafts: list.drafts,
		published: list.published.map(({ id, version, publishedAt, questionnaire }) => {
			return { id, version, publishedAt, title: questionnaire.title };
		}),
		models: list.models.map(({ id, group, why, minutes, questions, questionnaire }) => {
			const { title } = questionnaire;
			return { id, group: groupNames[group], why, minutes, questions, title };
		})
	};
};

export const actions: Actions = {
	empty: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const id = await createDraft(server, account, organisation.id, null);
		redirect(303, `/bureau/questionnaires/${id}`);
	},
	bring: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const file = (await event.request.formData()).get('file');
		let id: string;
		try {
			if (!(file instanceof File) || file.size === 0) throw new Refusal('no-file', 'file');
			const bytes = new Uint8Array(await file.arrayBuffer());
			id = await importDraft(server, account, organisation.id, bytes);
		} catch (error) {
			return refuseForm({ file: '' }, error);
		}
		redirect(303, `/bureau/questionnaires/${id}`);
	}
};
