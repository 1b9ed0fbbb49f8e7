import { error, redirect } from '@sveltejs/kit';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { addressFrom } from '#lib/ui/letter/kiosk-address.ts';
import { partTables } from '../../../../compose-groups.ts';
import { composeLetter } from '../../../../compose-letter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const results = await readCampaignResults(locals.server, params.slug);
	if (results === null) error(404);
	const { published } = results;
	if (published === null) redirect(303, addressFrom(url, `/resultats/${params.slug}`));
	const page = composeLetter(published, url.searchParams.get('groupe'), locals.locale);
	const question = page.questions.find((one) => one.question === params.question);
	if (question === undefined || !page.cut.includes(params.question)) error(404);
	const items = new Set(question.items.map(({ item }) => item));
	return {
		// Of the letter, only what this question needs.
		page: { ...page, questions: [question], tables: [], dimensions: [], landmarks: [] },
		question,
		parts: partTables(published.release, page.letter.group).filter(({ item }) => items.has(item))
	};
};
