import { error } from '@sveltejs/kit';
import { partTables } from '#lib/server/services/results/compose-groups.ts';
import { composeLetter } from '../../../../compose-letter.ts';
import { readPublished } from '../../../../read-published.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const published = await readPublished(event);
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
