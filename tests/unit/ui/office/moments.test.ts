import { expect, test } from 'vitest';
import { momentOf } from '#lib/domain/campaign/local-moment.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { calendarSentence } from '#lib/ui/office/calendar-words.ts';
import { dayOf, hourOf, spanOf, typedMoment } from '#lib/ui/office/moments.ts';

const words = { midday: 'midi', midnight: 'minuit' };
const at = (local: string): number => momentOf(local);

test('a day is said as people say it', () => {
	expect(dayOf(at('2027-04-03T12:00'), 'fr')).toBe('3 avril');
	expect(dayOf(at('2027-04-01T12:00'), 'fr')).toBe('1er avril');
	expect(dayOf(at('2027-04-01T12:00'), 'en')).toBe('April 1');
	expect(dayOf(at('2027-04-01T12:00'), 'fr', true)).toBe('1er avril 2027');
});

test('an hour is said without zeros that nobody says', () => {
	expect(hourOf(at('2027-04-03T12:00'), 'fr', words)).toBe('midi');
	expect(hourOf(at('2027-04-03T00:00'), 'fr', words)).toBe('minuit');
	expect(hourOf(at('2027-04-03T09:00'), 'fr', words)).toBe('9\u00A0h');
	expect(hourOf(at('2027-04-03T14:05'), 'fr', words)).toBe('14\u00A0h\u00A005');
	expect(hourOf(at('2027-04-03T14:30'), 'en', words)).toMatch(/^2:30/);
});

test('a span names the month once, and the year only when there are two', () => {
	const span = (from: string, to: string) => spanOf(at(from), at(to), 'fr');
	expect(span('2027-03-02T09:00', '2027-03-20T20:00')).toEqual({
		oneDay: false,
		from: '2',
		to: '20 mars'
	});
	expect(span('2027-03-28T09:00', '2027-04-01T20:00')).toEqual({
		oneDay: false,
		from: '28 mars',
		to: '1er avril'
	});
	expect(span('2027-12-20T09:00', '2028-01-10T20:00').to).toBe('10 janvier 2028');
	expect(span('2027-03-02T09:00', '2027-03-02T20:00').oneDay).toBe(true);
});

test('what is typed in a field of dates is said again in words', () => {
	expect(typedMoment('2027-04-01T09:00', 'fr', words)).toEqual({
		day: 'jeudi 1er avril 2027',
		hour: '9\u00A0h'
	});
	// The hour that does not exist in spring is said as it was typed.
	expect(typedMoment('2027-03-14T02:30', 'fr', words)?.hour).toBe('2\u00A0h\u00A030');
	expect(typedMoment('2027-12-03T12:00', 'en', words)).toEqual({
		day: 'Friday, December 3, 2027',
		hour: 'midi'
	});
	expect(typedMoment('', 'fr', words)).toBeNull();
	expect(typedMoment('2027-02-30T09:00', 'fr', words)).toBeNull();
});

test('results that come in another year say which', async () => {
	const { t } = await createTranslation('fr', ['common', 'office']);
	const calendar = {
		opens: at('2026-11-22T09:00'),
		closes: at('2026-12-22T12:00'),
		collectsUntil: at('2026-12-25T12:00'),
		publishes: at('2027-01-01T12:00')
	};
	expect(calendarSentence(t, calendar, 'fr')).toContain('le 1er janvier 2027, à');
});

test('the calendar is one sentence about answering and one about the results', async () => {
	const { t } = await createTranslation('fr', ['common', 'office']);
	const calendar = {
		opens: at('2027-03-02T09:00'),
		closes: at('2027-03-20T20:00'),
		collectsUntil: at('2027-03-23T20:00'),
		publishes: at('2027-04-03T12:00')
	};
	expect(calendarSentence(t, calendar, 'fr')).toBe(
		'Du 2 au 20 mars. Résultats affichés à tous le 3 avril, à\u00A0midi.'
	);
	const morning = {
		opens: at('2027-03-02T09:00'),
		closes: at('2027-03-02T10:30'),
		collectsUntil: at('2027-03-02T10:45'),
		publishes: at('2027-03-02T11:00')
	};
	expect(calendarSentence(t, morning, 'fr')).toBe(
		'Le 2 mars, de 9\u00A0h à\u00A010\u00A0h\u00A030. Résultats affichés à tous le 2 mars, à\u00A011\u00A0h.'.replace(
			'à\u00A010',
			'à 10'
		)
	);
});
