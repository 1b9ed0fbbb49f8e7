import { error, redirect } from '@sveltejs/kit';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { addressFrom } from '#lib/ui/letter/kiosk-address.ts';
import { composeMethod } from '../../../compose-method.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const results = await readCampaignResults(locals.server, params.slug);
	if (results === null) error(404);
	const { published } = results;
	if (published === null) redirect(303, addressFrom(url, `/resultats/${params.slug}`));
	return { page: composeMethod(published.release, published.questionnaire, locals.locale) };
};
