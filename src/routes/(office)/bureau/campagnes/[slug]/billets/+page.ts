import { isLocale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { PageLoad } from './$types';

/** The slips speak the language that is asked for in the address, whatever the office reads in. */
export const load: PageLoad = async ({ data, parent, url }) => {
	const { translation, own } = await parent();
	const offered = data.languages.filter(isLocale);
	const asked = [url.searchParams.get('langue') ?? '', translation.locale];
	const language =
		asked.flatMap((one) => offered.find((locale) => locale === one) ?? [])[0] ??
		offered[0] ??
		translation.locale;
	if (language === translation.locale) return { ...data, offered, words: translation };
	const words = await createTranslation(language, [
		'common',
		'results',
		'office',
		'slips',
		'print',
		'outcome'
	]);
	words.speakAs(own);
	return { ...data, offered, words };
};
