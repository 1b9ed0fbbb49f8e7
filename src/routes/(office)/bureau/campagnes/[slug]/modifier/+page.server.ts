import { redirect } from '@sveltejs/kit';
import { countsHeads } from '#lib/domain/campaign/frame.ts';
import { localOf } from '#lib/domain/campaign/local-moment.ts';
import { gathered, readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { correctCampaign } from '#lib/server/services/correct-campaign.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import { readCorrection } from '#lib/server/services/read-correction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const { campaign, landmarks } = await readCorrection(server, account, slug);
	if (campaign.state !== 'draft' && campaign.state !== 'trial') {
		redirect(303, `/bureau/campagnes/${slug}`);
	}
	const [sites, campaigns] = await Promise.all([
		listSites(server, account, campaign.organisation),
		listCampaigns(server, account, campaign.organisation)
	]);
	const { calendar, title } = campaign;
	const chosen = new Map(campaign.sites.map((site) => [site.id, site]));
	return {
		slug,
		title,
		trial: campaign.state === 'trial',
		landmarks,
		consults: campaign.ballot !== null,
		sites: sites.map(({ id, name, dwellings }) => ({
			id,
			name,
			dwellings,
			heads: chosen.get(id)?.heads ?? null
		})),
		chosen: [...chosen.keys()],
		counts: countsHeads(campaign.unit),
		previous: campaigns
			.filter(({ standing }) => standing.kind !== 'draft' && standing.kind !== 'trial')
			.map((one) => ({ slug: one.slug, title: one.title })),
		begins: {
			title: title['fr'] ?? '',
			titleEnglish: title['en'] ?? '',
			askedBy: campaign.askedBy,
			opens: localOf(calendar.opens),
			closes: localOf(calendar.closes),
			collectsUntil: localOf(calendar.collectsUntil),
			publishes: localOf(calendar.publishes),
			previous: campaign.previous ?? ''
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		const { slug } = event.params;
		try {
			await correctCampaign(server, account, slug, gathered(values));
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${slug}?corrigee`);
	}
};
