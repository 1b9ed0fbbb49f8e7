import { commentsBeside } from '#lib/server/services/results/comments-beside.ts';
import { composeLetter } from '../../../compose-letter.ts';
import { readPublished } from '../../../read-published.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, locale } = event.locals;
	const published = await readPublished(event);
	const page = composeLetter(published, event.url.searchParams.get('groupe'), locale);
	return { page, comments: await commentsBeside(server, page) };
};
