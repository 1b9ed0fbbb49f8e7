import { error, redirect } from '@sveltejs/kit';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { addressFrom } from '#lib/ui/letter/kiosk-address.ts';
import { commentsBeside } from '../../../comments-beside.ts';
import { composeLetter } from '../../../compose-letter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const results = await readCampaignResults(locals.server, params.slug);
	if (results === null) error(404);
	if (results.published === null) {
		redirect(303, addressFrom(url, `/resultats/${params.slug}`));
	}
	const page = composeLetter(results.published, url.searchParams.get('groupe'), locals.locale);
	return { page, comments: await commentsBeside(locals.server, page) };
};
