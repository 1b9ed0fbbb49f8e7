import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { Edit } from '#lib/domain/questionnaire/edit/edit.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { editDraft } from '#lib/server/services/questionnaires/edit-draft.ts';
import { modelNamed, models, questionOfModel } from '#lib/server/services/questionnaires/models.ts';
import { newKinds, newQuestion } from '#lib/server/services/questionnaires/new-question.ts';
import { readQuestionnaire } from '#lib/server/services/questionnaires/read-questionnaires.ts';
import { draftRequest } from '../../draft-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { id } = event.params;
	const { draft } = await readQuestionnaire(server, account, organisation.id, id);
	if (draft === null) throw new Refusal('questionnaire-not-found');
	const { questionnaire, revision } = draft;
	return {
		id,
		revision,
		title: questionnaire.title,
		questions: questionnaire.questions,
		kinds: newKinds,
		models: models.map((model) => ({ id: model.id, title: model.questionnaire.title })),
		shown: modelNamed(event.url.searchParams.get('modele') ?? '')?.questionnaire ?? null
	};
};

/** What the form asks to add. */
function addedBy(values: Readonly<Record<string, unknown>>): Extract<Edit, { kind: 'add' }> {
	const place = values['after'];
	const after = typeof place === 'string' && place !== '' ? place : null;
	const kind = newKinds.find((one) => one === values['kind']);
	if (kind !== undefined) {
		const question = newQuestion(kind, `q-${randomUUID().slice(0, 8)}`);
		return { kind: 'add', question, after, dimension: null };
	}
	const found = questionOfModel(String(values['model']), String(values['question']));
	if (found === null) throw new Refusal('unknown-question');
	return { kind: 'add', ...found, after };
}

export const actions: Actions = {
	default: async (event) => {
		const { server, changing, values } = await draftRequest(event);
		let edit: ReturnType<typeof addedBy>;
		try {
			edit = addedBy(values);
			await editDraft(server, changing, [edit]);
		} catch (error) {
			return refuseForm(values, error);
		}
		const here = `/bureau/questionnaires/${changing.id}`;
		const written = 'kind' in values;
		redirect(303, written ? `${here}/questions/${edit.question.id}` : `${here}#questions`);
	}
};
