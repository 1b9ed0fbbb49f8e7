/** Interface languages that are complete. French first. */
export const locales = ['fr', 'en'] as const;

export type Locale = (typeof locales)[number];

export const sourceLocale: Locale = 'fr';

/** Each language by its own name, as on the attract screen. */
export const endonyms: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English' };

/**
 * Tags that Intl knows, in order of preference. Intl prints English dates for a bare tag it does
 * not know, so it is never given the interface language itself.
 */
const formatTags: Readonly<Record<Locale, readonly string[]>> = {
	fr: ['fr-CA'],
	en: ['en-CA', 'fr-CA']
};

export function isLocale(tag: string): tag is Locale {
	return (locales as readonly string[]).includes(tag);
}

/** `fr-CA` falls back to `fr`; an unknown language falls back to French. */
export function nearestLocale(tag: string): Locale {
	const base = tag.toLowerCase().split('-')[0] ?? '';
	return isLocale(base) ? base : sourceLocale;
}

export function formatTag(locale: Locale): string[] {
	return [...formatTags[locale]];
}

export function direction(locale: string): 'ltr' | 'rtl' {
	return ['ar', 'fa', 'he', 'ur', 'ps'].includes(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
