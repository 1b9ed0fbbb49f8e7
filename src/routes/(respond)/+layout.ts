import common from '#lib/i18n/catalogs/fr/common.json';
import respond from '#lib/i18n/catalogs/fr/respond.json';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { LayoutLoad } from './$types';

/** One shell for everybody, kept on the device: nothing of a person or a campaign is in it. */
export const ssr = false;

/** The French words come with the page, not after it. */
export const load: LayoutLoad = async () => ({
	translation: await createTranslation(sourceLocale, ['common', 'respond'], { common, respond })
});
