import { redirect } from '@sveltejs/kit';
import { closedEarly } from '#lib/domain/campaign/calendar.ts';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { closeCampaign } from '#lib/server/services/close-campaign.ts';
import { permit } from '#lib/server/services/permit.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const { campaign, standing, participation } = await readCampaign(server, account, slug);
	permit(account, 'manage-campaigns', campaign.organisation);
	if (standing.kind !== 'open') redirect(303, `/bureau/campagnes/${slug}`);
	return {
		slug,
		title: campaign.title,
		planned: campaign.calendar,
		closed: closedEarly(campaign.calendar, server.clock()),
		received: participation.received
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account } = await officeRequest(event);
		try {
			await closeCampaign(server, account, event.params.slug);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${event.params.slug}`);
	}
};
