import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { Option, Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { Edit } from '#lib/domain/questionnaire/edit/edit.ts';
import { problemsOf } from '#lib/domain/questionnaire/edit/publishable.ts';
import { checkReadability } from '#lib/domain/questionnaire/readability/readability.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { dimensions, subjects } from '#lib/library/items/dimensions.ts';
import { gathered, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { editDraft } from '#lib/server/services/questionnaires/edit-draft.ts';
import { readQuestionnaire } from '#lib/server/services/questionnaires/read-questionnaires.ts';
import {
	answerEdit,
	typedClause,
	typedQuestion
} from '#lib/server/services/questionnaires/typed-question.ts';
import { draftRequest, type DraftRequest } from '../../../draft-request.ts';
import type { Actions, PageServerLoad } from './$types';

/** Groups of the results that a question can stand in: the draft's own, and those of the library. */
function groupsOf(questionnaire: Questionnaire): readonly Option[] {
	const all = { ...dimensions, ...subjects, ...questionnaire.dimensions };
	return Object.entries(all).map(([code, label]) => ({ code, label }));
}

async function readDraft({ server, changing }: Pick<DraftRequest, 'server' | 'changing'>) {
	const { account, organisation, id } = changing;
	const { draft } = await readQuestionnaire(server, account, organisation, id);
	if (draft === null) throw new Refusal('questionnaire-not-found');
	return draft;
}

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { id, question: wanted } = event.params;
	const changing = { account, organisation: organisation.id, id, revision: 0 };
	const { questionnaire, revision, steps } = await readDraft({ server, changing });
	const index = questionnaire.questions.findIndex((one) => one.id === wanted);
	const question = questionnaire.questions[index];
	if (question === undefined) throw new Refusal('questionnaire-not-found');
	const on = event.url.searchParams.get('sur');
	const earlier = questionnaire.questions
		.slice(0, index)
		.filter(({ kind }) => kind !== 'statement');
	return {
		id,
		revision,
		steps,
		questionnaire,
		question,
		number: index + 1,
		earlier,
		/** The earlier question that a new clause looks at. */
		looked: earlier.find((one) => one.id === on) ?? null,
		dimensions: groupsOf(questionnaire),
		problems: problemsOf(questionnaire).filter((one) => one.question === wanted),
		findings: checkReadability(questionnaire).findings.filter((finding) =>
			'place' in finding
				? 'number' in finding.place && finding.place.number === index + 1
				: finding.question === wanted
		),
		saved: event.url.searchParams.has('enregistre')
	};
};

async function edited(
	request: DraftRequest,
	question: string,
	edits: (draft: Questionnaire) => readonly Edit[],
	anchor = ''
) {
	const { server, changing, values } = request;
	try {
		const draft = await readDraft(request);
		await editDraft(server, changing, edits(draft.questionnaire));
	} catch (error) {
		return refuseForm(values, error);
	}
	const page = `/bureau/questionnaires/${changing.id}/questions/${question}`;
	redirect(303, `${page}?enregistre${anchor}`);
}

export const actions: Actions = {
	save: async (event) => {
		const request = await draftRequest(event);
		const { question } = event.params;
		const { values } = request;
		const code = `r-${randomUUID().slice(0, 8)}`;
		const act = answerEdit(question, String(values['act'] ?? ''), code);
		return edited(
			request,
			question,
			(draft) => [
				{ kind: 'write', question, typed: typedQuestion(gathered(values), groupsOf(draft)) },
				...(act === null ? [] : [act])
			],
			act === null ? '' : '#reponses'
		);
	},
	clause: async (event) => {
		const request = await draftRequest(event);
		const { question } = event.params;
		const clause = (): Edit => {
			return { kind: 'add-clause', question, clause: typedClause(request.values) };
		};
		return edited(request, question, () => [clause()], '#condition');
	},
	unclause: async (event) => {
		const request = await draftRequest(event);
		const { question } = event.params;
		const index = Number(request.values['index']);
		const edit: Edit =
			request.values['index'] === 'all'
				? { kind: 'always', question }
				: { kind: 'remove-clause', question, index };
		return edited(request, question, () => [edit], '#condition');
	},
	join: async (event) => {
		const request = await draftRequest(event);
		const { question } = event.params;
		const join = request.values['join'] === 'any' ? 'any' : 'all';
		return edited(request, question, () => [{ kind: 'join', question, join }], '#condition');
	}
};
