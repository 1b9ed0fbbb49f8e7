import { error } from '@sveltejs/kit';
import { inLanguage } from '#lib/i18n/localized.ts';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { composeLetter } from '../../compose-letter.ts';
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
	return {
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
