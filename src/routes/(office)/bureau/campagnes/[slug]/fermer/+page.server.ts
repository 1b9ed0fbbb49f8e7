import { redirect } from '@sveltejs/kit';
import { closedEarly } from '#lib/domain/campaign/calendar.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { shownAgreement, twoPeopleActions } from '#lib/server/two-people.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const { campaign, standing, participation } = await readCampaign(server, account, slug);
	const agreement = await shownAgreement(server, account, campaign, 'close');
	if (standing.kind !== 'open') redirect(303, `/bureau/campagnes/${slug}`);
	return {
		slug,
		title: campaign.title,
		planned: campaign.calendar,
		closed: closedEarly(campaign.calendar, server.clock()),
		// As the page of the campaign shows it: the band of the day, and no figure.
		sites: participation.sites.map(({ name, band }) => ({ name, band })),
		agreement
	};
};

export const actions = twoPeopleActions('close');
