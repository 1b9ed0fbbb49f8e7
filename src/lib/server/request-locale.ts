import { isLocale, type Locale, localeOf, sourceLocale } from '../i18n/locales.ts';

/** What a request says of the reader's language. */
export interface AskedLanguage {
	/** `?lang=`: chosen just now, to be remembered. */
	readonly chosen: string | null;
	/** Remembered. */
	readonly cookie: string | undefined;
	/** `Accept-Language`. */
	readonly accepted: string | null;
}

/** The language of a page made on the server: chosen, remembered, accepted, else French. */
export function requestLocale({ chosen, cookie, accepted }: AskedLanguage): Locale {
	if (chosen !== null && isLocale(chosen)) return chosen;
	if (cookie !== undefined && isLocale(cookie)) return cookie;
	const tags = (accepted ?? '')
		.split(',')
		.map((entry) => {
			const [tag = '', ...parameters] = entry.trim().split(';');
			const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
			return { tag, quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) || 0 };
		})
		.sort((one, other) => other.quality - one.quality);
	for (const { tag, quality } of tags) {
		const locale = quality > 0 ? localeOf(tag) : null;
		if (locale !== null) return locale;
	}
	return sourceLocale;
}
