import { redirect } from '@sveltejs/kit';
import { dependentOn } from '#lib/domain/questionnaire/edit/looks-at.ts';
import { problemsOf } from '#lib/domain/questionnaire/edit/publishable.ts';
import { checkReadability } from '#lib/domain/questionnaire/readability/readability.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { library } from '#lib/library/library.ts';
import { gathered, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { createDraft } from '#lib/server/services/questionnaires/create-draft.ts';
import {
	discardDraft,
	editDraft,
	undoDraft
} from '#lib/server/services/questionnaires/edit-draft.ts';
import { needsPartner } from '#lib/server/services/questionnaires/models.ts';
import {
	readQuestionnaire,
	textOf
} from '#lib/server/services/questionnaires/read-questionnaires.ts';
import { typedFrame } from '#lib/server/services/questionnaires/typed-question.ts';
import { draftRequest } from '../draft-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { searchParams } = event.url;
	const one = await readQuestionnaire(server, account, organisation.id, event.params.id);
	const { id, model, draft, versions } = one;
	const wanted = searchParams.get('version');
	const questionnaire = textOf(one, wanted);
	const editing = draft !== null && wanted === null;
	return {
		id,
		wanted,
		isModel: model !== null,
		/** Whether a campaign can ask it as it stands. */
		asked: library.has(id) || (!editing && versions.length > 0),
		why: model?.why ?? null,
		examples: model?.examples ?? false,
		partner: {
			needed: needsPartner(questionnaire, draft?.copiedFrom ?? (model === null ? null : id)),
			name: versions.find(({ version }) => String(version) === wanted)?.partner ?? null
		},
		draft: draft === null ? null : { revision: draft.revision, steps: draft.steps },
		report: editing ? (draft.report ?? null) : null,
		questionnaire,
		problems: editing ? problemsOf(draft.questionnaire) : [],
		findings: editing ? checkReadability(draft.questionnaire).findings : [],
		versions: versions.map(({ version, publishedAt, partner }) => {
			return { version, publishedAt, partner };
		}),
		done: searchParams.get('publiee'),
		undone: searchParams.has('defait')
	};
};

export const actions: Actions = {
	copy: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const id = await createDraft(server, account, organisation.id, event.params.id);
		redirect(303, `/bureau/questionnaires/${id}`);
	},
	frame: async (event) => {
		const { server, changing, values } = await draftRequest(event);
		try {
			await editDraft(server, changing, [typedFrame(gathered(values))]);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/questionnaires/${changing.id}`);
	},
	move: async (event) => {
		const { server, changing, values } = await draftRequest(event);
		const question = String(values['question']);
		const by = values['by'] === 'up' ? -1 : 1;
		try {
			await editDraft(server, changing, [{ kind: 'move', question, by }]);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/questionnaires/${changing.id}#q-${question}`);
	},
	remove: async (event) => {
		const { server, changing, values } = await draftRequest(event);
		const question = String(values['question']);
		try {
			await editDraft(server, changing, [{ kind: 'remove', question }]);
		} catch (error) {
			const refused = refuseForm(values, error);
			if (!isRefusal(error) || error.code !== 'question-needed') return refused;
			// The question that is asked because of this one is named, so that one finds it.
			const { account, organisation, id } = changing;
			const { draft } = await readQuestionnaire(server, account, organisation, id);
			const needed = draft === null ? null : dependentOn(draft.questionnaire, question);
			return { ...refused.data, needed: needed?.short ?? null };
		}
		redirect(303, `/bureau/questionnaires/${changing.id}#questions`);
	},
	undo: async (event) => {
		const { server, changing, values } = await draftRequest(event);
		try {
			await undoDraft(server, changing);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/questionnaires/${changing.id}?defait`);
	},
	discard: async (event) => {
		const { server, changing, values } = await draftRequest(event);
		try {
			await discardDraft(server, changing);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, '/bureau/questionnaires');
	}
};
