import { readComments } from '#lib/server/services/comments/read-comments-release.ts';
import { readPublishedStatement } from '#lib/server/services/team-statement-reading.ts';
import { composeMethod } from '#lib/server/services/results/compose-method.ts';
import { readPublished } from '../../../read-published.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, locale } = event.locals;
	const { release, questionnaire, ballot } = await readPublished(event);
	const [comments, team] = await Promise.all([
		readComments(server, release.id),
		readPublishedStatement(server, release.id)
	]);
	const beside = { comments: comments !== null, team: team !== null };
	return { page: composeMethod(release, questionnaire, locale, beside, ballot) };
};
