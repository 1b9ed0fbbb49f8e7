import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { codesMissing } from '#lib/server/services/issue-codes.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { permit } from '#lib/server/services/permit.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const { campaign, standing, participation } = await readCampaign(server, account, slug);
	permit(account, 'manage-campaigns', campaign.organisation);
	if (standing.kind !== 'draft' && standing.kind !== 'trial') {
		redirect(303, `/bureau/campagnes/${slug}`);
	}
	return {
		slug,
		title: campaign.title,
		calendar: campaign.calendar,
		trial: participation.trial,
		codesMissing: await codesMissing(server, campaign),
		later: campaign.calendar.opens > server.clock()
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		const when = values['when'] === 'planned' ? 'planned' : 'now';
		try {
			await openCampaign(server, account, event.params.slug, when);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${event.params.slug}`);
	}
};
