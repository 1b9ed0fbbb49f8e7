import { error, redirect } from '@sveltejs/kit';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { readComments } from '#lib/server/services/comments/read-comments-release.ts';
import { readPublishedStatement } from '#lib/server/services/team-statement-reading.ts';
import { addressFrom } from '#lib/ui/letter/kiosk-address.ts';
import { composeMethod } from '../../../compose-method.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const results = await readCampaignResults(locals.server, params.slug);
	if (results === null) error(404);
	const { published } = results;
	if (published === null) redirect(303, addressFrom(url, `/resultats/${params.slug}`));
	const { release, questionnaire } = published;
	const [comments, team] = await Promise.all([
		readComments(locals.server, release.id),
		readPublishedStatement(locals.server, release.id)
	]);
	const beside = { comments: comments !== null, team: team !== null };
	return { page: composeMethod(release, questionnaire, locals.locale, beside) };
};
