import { sourceLocale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { LayoutLoad } from './$types';

/** One shell for everybody, kept on the device: nothing of a person or a campaign is in it. */
export const ssr = false;

export const load: LayoutLoad = async () => ({
	translation: await createTranslation(sourceLocale, ['common', 'respond'])
});
