import { redirect } from '@sveltejs/kit';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { backupAge } from '#lib/server/services/backups/read-backups.ts';
import { phoneAddress, readHereOnly } from '#lib/server/services/campaign-addresses.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	await advanceCampaigns(server);
	const { campaign, ...overview } = await readCampaign(server, account, event.params.slug);
	const [first] = campaign.sites;
	return {
		...overview,
		now: server.clock(),
		backup: await backupAge(server, account, organisation.id),
		hereOnly: await readHereOnly(server),
		ready: event.url.searchParams.has('prete'),
		campaign: {
			slug: campaign.slug,
			title: campaign.title,
			calendar: campaign.calendar,
			askedBy: campaign.askedBy,
			languages: campaign.languages,
			hash: campaign.questionnaireHash,
			demonstration: campaign.demonstration,
			/** Whether there are slips, and somebody who may print them. */
			slips: campaign.codeSalt !== null && overview.manages,
			team: overview.team,
			paper: overview.paper
		},
		address: first === undefined ? null : phoneAddress(server.config, campaign, first.id).address
	};
};

export const actions: Actions = {
	essai: async (event) => {
		const { server, account } = await officeRequest(event);
		try {
			await startTrial(server, account, event.params.slug);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${event.params.slug}`);
	}
};
