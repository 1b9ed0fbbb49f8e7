import { locales } from '#lib/i18n/locales.ts';
import { offeredLocales } from '#lib/server/services/languages/offered-locales.ts';
import { ownWordsOfCampaign } from '#lib/server/services/languages/own-interface-words.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies, params, route }) => ({
	locale: locals.locale,
	// Whoever works for the organisation reads in every language, as in the office.
	languages:
		params.slug !== undefined && route.id.startsWith('/(results)/resultats/')
			? await offeredLocales(locals.server.app, params.slug)
			: locales,
	own: await ownWordsOfCampaign(locals.server, params.slug, locals.locale),
	// Chosen in the office, by whoever reads there; a tenant's page has no such cookie.
	dark: cookies.get('theme') === 'sombre'
});
