import { error, redirect } from '@sveltejs/kit';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { mayReadLetter } from '#lib/server/services/release-access.ts';
import { commentsBeside } from '../../comments-beside.ts';
import { composeLetter } from '../../compose-letter.ts';
import { teamBeside } from '../../team-beside.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { account, server } = locals;
	if (account === null) redirect(303, `/connexion?suite=${encodeURIComponent(url.pathname)}`);
	const results = await readCampaignResults(server, params.slug);
	if (results === null) error(404);
	// Who may not open the letter finds the same figures on the page for everybody.
	if (!mayReadLetter(account, results.campaign.organisationId) || results.published === null) {
		redirect(303, `/resultats/${params.slug}`);
	}
	const page = composeLetter(results.published, url.searchParams.get('groupe'), locals.locale);
	const [comments, team] = await Promise.all([
		commentsBeside(server, page),
		teamBeside(server, results.published, page, locals.locale)
	]);
	return { page, comments, team };
};
