import type { Locale } from '../i18n/locales.ts';
import { createTranslation } from '../i18n/translation.ts';

/** What the place of a tablet is called where a pasted line does not say, in the language of the page. */
export async function readPasteRoom(locale: Locale): Promise<string> {
	const { t } = await createTranslation(locale, ['common', 'path']);
	return t(($) => $.path.paste.room);
}
