import { officeRequest } from '#lib/server/office-request.ts';
import { campaignAddresses } from '#lib/server/services/campaign-addresses.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { campaign, standing, manages, prints } = await readCampaign(
		server,
		account,
		event.params.slug
	);
	const addresses = await campaignAddresses(server, campaign);
	return {
		hereOnly: addresses.hereOnly,
		manages,
		prints,
		slug: campaign.slug,
		title: campaign.title,
		trial: standing.kind === 'trial',
		publishes: campaign.calendar.publishes,
		sites: campaign.sites.flatMap((site) => {
			const found = addresses.sites.get(site.id);
			return found === undefined ? [] : [{ ...site, ...found }];
		})
	};
};
