import { composeLetter } from '../../../compose-letter.ts';
import { readForCommittee } from '../../../read-published.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const published = await readForCommittee(event);
	const group = event.url.searchParams.get('groupe');
	return { page: composeLetter(published, group, event.locals.locale) };
};
