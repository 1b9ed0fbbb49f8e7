import { frameOf } from '#lib/domain/campaign/frame.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { dayOf } from '#lib/ui/office/moments.ts';
import type { PageServerLoad } from './$types';

/** A sheet for each building: how many doors, the band of the day, lines to tick by hand. No list. */
export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const { campaign, participation } = await readCampaign(server, account, slug);
	const { closes, collectsUntil } = campaign.calendar;
	const locales = campaign.languages.filter((tag) => isLocale(tag));
	return {
		slug,
		title: campaign.title,
		destroy: collectsUntil,
		live: participation.live,
		sites: participation.sites.map((site) => ({
			id: site.id,
			name: site.name,
			frame: frameOf(site),
			doors: site.dwellings,
			band: site.band
		})),
		said: await Promise.all(locales.map((locale) => words(locale, closes)))
	};
};

/** What to say at the door, in one language of the campaign. */
async function words(locale: Locale, closes: number) {
	const { t, direction } = await createTranslation(locale, ['common', 'path']);
	return { locale, direction, text: t(($) => $.path.door.text, { day: dayOf(closes, locale) }) };
}
