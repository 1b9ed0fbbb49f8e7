import { describe, expect, it } from 'vitest';
import { hourInWords, isOpenAt } from '#lib/client/kiosk/opening-hours.ts';

describe('the opening hours of a tablet', () => {
	it('begin at their first minute and end before their last', () => {
		const hours = { from: 8 * 60, until: 20 * 60 + 30 };
		expect([479, 480, 1229, 1230].map((minute) => isOpenAt(hours, minute))).toEqual([
			false,
			true,
			true,
			false
		]);
	});

	it('are the whole day where none are set, or where they say so', () => {
		for (const minute of [0, 720, 1439]) {
			expect(isOpenAt(null, minute)).toBe(true);
			expect(isOpenAt({ from: 0, until: 1440 }, minute)).toBe(true);
		}
	});

	it('are said as each language says an hour, on one line', () => {
		expect(hourInWords(480, 'fr')).toBe('8\u00A0h');
		expect(hourInWords(1230, 'fr')).toBe('20\u00A0h\u00A030');
		expect(hourInWords(1230, 'en')).toBe('8:30\u00A0p.m.');
	});
});
