import { ownWordsOfCampaign } from '#lib/server/services/languages/own-interface-words.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies, params }) => ({
	locale: locals.locale,
	own: await ownWordsOfCampaign(locals.server, params.slug, locals.locale),
	// Chosen in the office, by whoever reads there; a tenant's page has no such cookie.
	dark: cookies.get('theme') === 'sombre'
});
