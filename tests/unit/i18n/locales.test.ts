import { describe, expect, it } from 'vitest';
import {
	direction,
	endonyms,
	formatTag,
	isComplete,
	type Locale,
	localeOf,
	locales,
	nearestLocale,
	pluralTag
} from '#lib/i18n/locales.ts';

describe('the interface languages', () => {
	it('are six, French first, each by its own name', () => {
		expect(locales).toEqual(['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans']);
		expect(locales.map((locale) => endonyms[locale])).toEqual([
			'Français',
			'English',
			'Español',
			'العربية',
			'Kreyòl ayisyen',
			'简体中文'
		]);
		expect(isComplete('fr')).toBe(true);
	});

	it.each([
		['fr-CA', 'fr'],
		['fr-Latn-CA', 'fr'],
		['EN-us', 'en'],
		['es-MX', 'es'],
		['es_419', 'es'],
		['ar-MA', 'ar'],
		['ht-HT', 'ht'],
		['zh', 'zh-Hans'],
		['zh-CN', 'zh-Hans'],
		['zh-SG', 'zh-Hans'],
		['zh-Hans-CA', 'zh-Hans'],
		['zh-Hans-HK', 'zh-Hans'],
		['ZH-HANS', 'zh-Hans'],
		['zh-TW', null],
		['zh-HK', null],
		['zh-Hant', null],
		['zh-Hant-CN', null],
		['fil', null],
		['frr', null],
		['qps-long', null],
		['', null]
	] as const)('%s asks for %s', (tag, locale) => {
		expect(localeOf(tag)).toBe(locale);
		expect(nearestLocale(tag)).toBe(locale ?? 'fr');
	});

	it('write from the right in Arabic only', () => {
		expect(locales.filter((locale) => direction(locale) === 'rtl')).toEqual(['ar']);
	});

	it.each(locales)('give Intl a tag it knows for %s', (locale) => {
		const [first = ''] = formatTag(locale);
		expect(Intl.DateTimeFormat.supportedLocalesOf([first])).toHaveLength(1);
		expect(Intl.PluralRules.supportedLocalesOf([pluralTag(locale)])).toHaveLength(1);
		expect(formatTag(locale)).not.toContain('ht');
	});

	it.each([
		['fr', 1, 'one'],
		['fr', 1_000_000, 'many'],
		['es', 1_000_000, 'many'],
		['en', 0, 'other'],
		['ar', 0, 'zero'],
		['ar', 2, 'two'],
		['ar', 3, 'few'],
		['ar', 11, 'many'],
		['ar', 100, 'other'],
		['ht', 1, 'other'],
		['zh-Hans', 1, 'other']
	] satisfies [Locale, number, string][])(
		'in %s, %i takes the form « %s »',
		(locale, count, form) => {
			expect(new Intl.PluralRules(pluralTag(locale)).select(count)).toBe(form);
		}
	);
});
