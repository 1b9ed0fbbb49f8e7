import { expect, test } from 'vitest';
import { campaignTitle } from '#lib/domain/campaign/title.ts';
import { locales } from '#lib/i18n/locales.ts';
import { library } from '#lib/library/library.ts';

const asked = { fr: 'Sondage annuel', en: 'Annual survey', ar: 'استبيان سنوي' };

test('a campaign is called by its questionnaire and the year in every language', () => {
	expect(campaignTitle(asked, '2027')).toEqual({
		fr: 'Sondage annuel 2027',
		en: 'Annual survey 2027',
		ar: 'استبيان سنوي 2027'
	});
});

test('a title that somebody wrote stands in its own language only', () => {
	expect(campaignTitle(asked, '2027', { fr: 'Chez nous, à l’automne' })).toEqual({
		fr: 'Chez nous, à l’automne',
		en: 'Annual survey 2027',
		ar: 'استبيان سنوي 2027'
	});
});

test.each([...library.values()])('$id names its campaigns in every language', ({ title }) => {
	const titles = campaignTitle(title, '2027');
	expect(Object.keys(titles).toSorted()).toEqual([...locales].toSorted());
	expect(new Set(Object.values(titles)).size).toBe(locales.length);
});
