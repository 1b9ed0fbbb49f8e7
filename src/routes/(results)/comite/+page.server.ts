import { redirect } from '@sveltejs/kit';
import { inLanguage } from '#lib/i18n/localized.ts';
import { readingsDue } from '#lib/server/services/comments/readings-due.ts';
import { listReadableCampaigns } from '#lib/server/services/release-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { account, server } = locals;
	if (account === null) redirect(303, `/connexion?suite=${encodeURIComponent(url.pathname)}`);
	const campaigns = await listReadableCampaigns(server, account);
	const readings = await readingsDue(server, account);
	return {
		readings: readings.map((reading) => ({
			...reading,
			title: inLanguage(reading.title, locals.locale)
		})),
		campaigns: campaigns.map((campaign) => ({
			...campaign,
			title: inLanguage(campaign.title, locals.locale)
		}))
	};
};
