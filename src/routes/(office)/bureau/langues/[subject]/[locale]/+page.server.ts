import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { listed } from '#lib/server/services/languages/list-languages.ts';
import { languageDigest, signLanguage } from '#lib/server/services/languages/sign-language.ts';
import { takeWords } from '#lib/server/services/languages/take-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { subject, languages } = await takeWords(server, account, organisation.id, event.params);
	return {
		subject: { id: subject.id, title: subject.questionnaire?.title ?? null },
		languages: languages.map((language) => ({
			...listed(language),
			digest: languageDigest(language),
			texts: language.standings.map(({ segment: { key, source }, words, former, state }) => {
				return { key, source, words, former, state };
			})
		})),
		signed: event.url.searchParams.has('signee')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		const { subject, locale } = event.params;
		try {
			await signLanguage(server, account, organisation.id, { subject, locale }, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/langues/${subject}/${locale}?signee`);
	}
};
