import { namesThisMachineOnly } from '#lib/server/config.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { siteAddresses } from '#lib/server/services/campaign-addresses.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { campaign, standing } = await readCampaign(server, account, event.params.slug);
	return {
		hereOnly: namesThisMachineOnly(server.config),
		slug: campaign.slug,
		title: campaign.title,
		trial: standing.kind === 'trial',
		publishes: campaign.calendar.publishes,
		sites: campaign.sites.map((site) => ({
			...site,
			...siteAddresses(server.config, campaign, site.id)
		}))
	};
};
