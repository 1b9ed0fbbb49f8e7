import { commentsBeside } from '#lib/server/services/results/comments-beside.ts';
import { composeLetter } from '../../compose-letter.ts';
import { readForCommittee } from '../../read-published.ts';
import { teamBeside } from '#lib/server/services/results/team-beside.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, locale } = event.locals;
	const published = await readForCommittee(event);
	const page = composeLetter(published, event.url.searchParams.get('groupe'), locale);
	const [comments, team] = await Promise.all([
		commentsBeside(server, page),
		teamBeside(server, published, page, locale)
	]);
	return { page, comments, team };
};
