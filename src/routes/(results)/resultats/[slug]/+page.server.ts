import { error } from '@sveltejs/kit';
import { inLanguage } from '#lib/i18n/localized.ts';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { composeLetter } from '../../compose-letter.ts';
import { toldCommitments } from '#lib/server/services/followup/tell.ts';
import { yearsToRead } from '#lib/server/services/meetings/years-to-read.ts';
import { teamBeside } from '#lib/server/services/results/team-beside.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const results = await readCampaignResults(locals.server, params.slug);
	if (results === null) error(404);
	const { campaign, published } = results;
	const page =
		published === null
			? null
			: composeLetter(published, url.searchParams.get('groupe'), locals.locale);
	const group = page?.letter.group;
	const site = group?.kind === 'site' && group.parent !== null ? group.id : null;
	return {
		// Something may have been decided before the day of the results: it waits for them too.
		followUp:
			group === undefined
				? []
				: await toldCommitments(locals.server, params.slug, site, [locals.locale]),
		years: await yearsToRead(locals.server, params.slug, site),
		now: locals.server.clock(),
		campaign: {
			slug: campaign.slug,
			title: inLanguage(campaign.title, locals.locale),
			organisation: campaign.organisation,
			publishes: campaign.publishes,
			late: campaign.publishes <= locals.server.clock(),
			demonstration: campaign.demonstration
		},
		page,
		team:
			published === null || page === null
				? null
				: await teamBeside(locals.server, published, page, locals.locale)
	};
};
