import { redirect } from '@sveltejs/kit';
import { checkReadability } from '#lib/domain/questionnaire/readability/readability.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { importWords, tryWords } from '#lib/server/services/languages/import-words.ts';
import { listLanguages } from '#lib/server/services/languages/list-languages.ts';
import { library } from '#lib/library/library.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const subjects = await listLanguages(server, account, organisation.id);
	const subject = subjects.find(({ id }) => id === event.params.subject);
	if (subject === undefined) throw new Refusal('unknown-subject');
	const questionnaire = library.get(subject.id);
	const done = Number(event.url.searchParams.get('ecrits') ?? '');
	return {
		subject,
		done: Number.isSafeInteger(done) && done > 0 ? done : null,
		readability: questionnaire === undefined ? null : checkReadability(questionnaire),
		shorts: Object.fromEntries(
			(questionnaire?.questions ?? []).map(({ id, short }) => [id, short['fr'] ?? id])
		)
	};
};

export const actions: Actions = {
	try: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const file = (await event.request.formData()).get('file');
		try {
			if (!(file instanceof File) || file.size === 0) throw new Refusal('no-file', 'file');
			const bringing = { account, organisation: organisation.id, subject: event.params.subject };
			const bytes = new Uint8Array(await file.arrayBuffer());
			const { changes, refused } = await tryWords(server, bringing, bytes);
			return { values: {}, errors: {}, refusal: null, run: { changes, refused } };
		} catch (error) {
			return refuseForm({ file: '' }, error);
		}
	},
	confirm: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const { changes } = await readForm(event.request);
		const { subject } = event.params;
		let count: number;
		try {
			const bringing = { account, organisation: organisation.id, subject };
			count = await importWords(server, bringing, changes);
		} catch (error) {
			return refuseForm({ file: '' }, error);
		}
		redirect(303, `/bureau/langues/${subject}?ecrits=${count}`);
	}
};
