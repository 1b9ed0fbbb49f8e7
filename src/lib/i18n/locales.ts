import { pseudoLocales, pseudoWanted } from '../domain/pseudo-language.ts';

const published = ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'] as const;

export type Locale = (typeof published)[number];

/** Interface languages, French first. In development the pseudo-languages are among them. */
export const locales: readonly Locale[] = pseudoWanted
	? [...published, ...(pseudoLocales as readonly string[] as readonly Locale[])]
	: published;

/**
 * Languages in which every text of the interface ships: only these are offered to tenants, and only
 * these can be chosen for a campaign. Words that an organisation brings never add one: screens of a
 * tablet or a phone that serves several organisations would not have them. A test holds the list to
 * the catalogs both ways, and `node scripts/missing-words.js` says what the others miss.
 */
const complete: readonly Locale[] = ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'];

export const sourceLocale: Locale = 'fr';

/** Each language by its own name, as on the attract screen. */
export const endonyms: Readonly<Record<Locale, string>> = {
	fr: 'Français',
	en: 'English',
	es: 'Español',
	ar: 'العربية',
	ht: 'Kreyòl ayisyen',
	'zh-Hans': '简体中文',
	...(pseudoWanted ? { 'qps-longer': '⟦Ļöñğ⟧', 'qps-rtl': '⟦Ŕîğĥţ⟧' } : {})
};

/**
 * Tags that Intl knows, in order of preference. Intl prints English dates for a bare tag it does not
 * know, so it is never given the interface language itself. Arabic is written with western digits
 * and the Gregorian calendar, as on phones in Québec; Spanish as in the Americas. No engine knows
 * Haitian Creole: its numbers are the French ones, its days and months its own (`creole.ts`).
 */
const formatTags: Readonly<Record<string, readonly string[]>> = {
	fr: ['fr-CA'],
	en: ['en-CA', 'fr-CA'],
	es: ['es-419', 'es-US', 'es'],
	ar: ['ar-u-ca-gregory-nu-latn'],
	ht: ['fr-CA'],
	'zh-Hans': ['zh-Hans-CA', 'zh-Hans', 'zh-CN']
};

/**
 * The language whose plural rules Intl is asked for. Of a tag it does not know, as that of Haitian
 * Creole, it silently takes the machine's own language; Creole has one form, as Chinese does.
 */
export function pluralTag(locale: string): string {
	return locale === 'ht' || locale === 'zh-Hans' ? 'zh' : (locale.split('-')[0] ?? locale);
}

export function isLocale(tag: string): tag is Locale {
	return (locales as readonly string[]).includes(tag);
}

/** Whether every text of the interface ships in this language. */
export function isComplete(locale: Locale): boolean {
	return complete.includes(locale) || !(published as readonly string[]).includes(locale);
}

/** Traditional characters are another way of writing, which readers of the simplified ones may not know. */
const traditional = /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/;

/** The interface language that a tag asks for; null when there is none. `es-MX` asks for `es`. */
export function localeOf(tag: string): Locale | null {
	const lower = tag.trim().toLowerCase().replaceAll('_', '-');
	const exact = locales.find((locale) => locale.toLowerCase() === lower);
	if (exact !== undefined) return exact;
	const base = lower.split('-')[0] ?? '';
	if (base === 'zh') return /^zh-hans\b/.test(lower) || !traditional.test(lower) ? 'zh-Hans' : null;
	return isLocale(base) ? base : null;
}

/** `fr-CA` falls back to `fr`; an unknown language falls back to French. */
export function nearestLocale(tag: string): Locale {
	return localeOf(tag) ?? sourceLocale;
}

export function formatTag(locale: Locale): string[] {
	return [...(formatTags[locale] ?? formatTags['fr'] ?? [])];
}

export function direction(locale: string): 'ltr' | 'rtl' {
	return locale === 'qps-rtl' || ['ar', 'fa', 'he', 'ur', 'ps'].includes(locale.split('-')[0] ?? '')
		? 'rtl'
		: 'ltr';
}
