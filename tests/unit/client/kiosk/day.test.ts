import { describe, expect, it } from 'vitest';
import { dayInWords } from '#lib/client/kiosk/day.ts';

describe('a day in words', () => {
	it('is written as people write it, on one line', () => {
		expect(dayInWords('2027-04-03T13:00:00.000Z', 'fr')).toBe('3\u00A0avril');
		expect(dayInWords('2027-04-01T13:00:00.000Z', 'fr')).toBe('1er\u00A0avril');
		expect(dayInWords('2027-04-11T13:00:00.000Z', 'fr')).toBe('11\u00A0avril');
		expect(dayInWords('2027-04-01T13:00:00.000Z', 'en')).toBe('April\u00A01');
	});

	it('is counted in Québec, not in Greenwich', () => {
		expect(dayInWords('2027-04-03T02:00:00.000Z', 'fr')).toBe('2\u00A0avril');
	});
});
