import { redirect } from '@sveltejs/kit';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { discardCampaign } from '#lib/server/services/discard-campaign.ts';
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
	return { slug, title: campaign.title, trial: participation.trial };
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account } = await officeRequest(event);
		try {
			await discardCampaign(server, account, event.params.slug);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, '/bureau?supprime');
	}
};
