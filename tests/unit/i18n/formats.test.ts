import { describe, expect, it } from 'vitest';
import { dayInWords } from '#lib/client/kiosk/day.ts';
import { hourInWords } from '#lib/client/kiosk/opening-hours.ts';
import { listFormat, momentFormat, numberFormat } from '#lib/i18n/formats.ts';
import { locales } from '#lib/i18n/locales.ts';

const noon = (month: number, day = 15): number => Date.UTC(2027, month, day, 17);
const long = {
	weekday: 'long',
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'America/Toronto'
} as const;

const english =
	/January|February|March|April|\bMay\b|June|July|August|September|October|November|December|day\b/;

describe('days', () => {
	it.each(locales.filter((locale) => locale !== 'en'))(
		'in %s are never said in English',
		(locale) => {
			for (let month = 0; month < 12; month += 1) {
				for (let day = 1; day <= 7; day += 1) {
					const words = momentFormat(locale, long).format(noon(month, day));
					expect(words).not.toMatch(english);
					expect(words).toContain('2027');
				}
				expect(dayInWords(new Date(noon(month)).toISOString(), locale)).not.toMatch(english);
			}
		}
	);

	it('in Creole are never said in French', () => {
		const said = Array.from({ length: 12 }, (_, month) =>
			momentFormat('ht', long).format(noon(month))
		);
		expect(said[0]).toBe('vandredi 15 janvye 2027');
		expect(said.join(' ')).not.toMatch(
			/janvier|février|mars|mai|juin|juillet|août|[tv]embre|octobre|manche|lundi|mardi|mercr|jeudi|vendr|samedi/
		);
		expect(new Set(said).size).toBe(12);
	});

	it('are said in western digits and the Gregorian calendar in Arabic', () => {
		expect(momentFormat('ar', long).format(noon(10))).toMatch(/15 نوفمبر 2027/);
		expect(hourInWords(20 * 60 + 30, 'ar')).toMatch(/8:30/);
	});

	it.each(locales)('and hours in %s hold no tag and no hidden mark', (locale) => {
		expect(hourInWords(9 * 60, locale)).not.toMatch(/[\u200E\u200F\u061C]/);
		expect(dayInWords('2027-04-01T16:00:00.000Z', locale)).not.toMatch(/[\u200E\u200F\u061C]/);
	});
});

describe('numbers and lists', () => {
	it.each([
		['fr', '1\u00A0234\u00A0567,5'],
		['en', '1,234,567.5'],
		['es', '1,234,567.5'],
		['ar', '1,234,567.5'],
		['ht', '1\u00A0234\u00A0567,5'],
		['zh-Hans', '1,234,567.5']
	] as const)('in %s, a number reads %s', (locale, words) => {
		expect(numberFormat(locale).format(1_234_567.5).replaceAll('\u202F', '\u00A0')).toBe(words);
	});

	it.each([
		['fr', 'A, B et C'],
		['es', 'A, B y C'],
		['ar', 'A وB وC'],
		['ht', 'A, B ak C'],
		['zh-Hans', 'A、B和C']
	] as const)('in %s, a list reads %s', (locale, words) => {
		expect(listFormat(locale).format(['A', 'B', 'C'])).toBe(words);
	});
});
