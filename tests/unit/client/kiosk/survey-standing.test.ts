import { describe, expect, it } from 'vitest';
import { standingOf } from '#lib/client/kiosk/survey-standing.ts';

const calendar = { opens: '2027-03-02T05:00:00.000Z', publishes: '2027-04-03T13:00:00.000Z' };
const before = Date.parse('2027-03-01T12:00:00.000Z');
const after = Date.parse('2027-05-01T12:00:00.000Z');

describe('whether a survey can be answered', () => {
	it('waits for the opening day of one that is confirmed, but not for a trial', () => {
		expect(standingOf({ ...calendar, state: 'open' }, before)).toBe('not-yet');
		expect(standingOf({ ...calendar, state: 'trial' }, before)).toBe('open');
	});

	it('is told open beside its opening, since a device knows the time to a second at best', () => {
		const opens = Date.parse(calendar.opens);
		expect(standingOf({ ...calendar, state: 'open' }, opens - 2_000)).toBe('open');
		expect(standingOf({ ...calendar, state: 'open' }, opens - 120_000)).toBe('not-yet');
	});

	it('is not ended by the clock of the device', () => {
		expect(standingOf({ ...calendar, state: 'open' }, after)).toBe('open');
	});

	it('is told from results that can be read', () => {
		expect(standingOf({ ...calendar, state: 'closed' }, after)).toBe('closed');
		expect(standingOf({ ...calendar, state: 'released' }, before)).toBe('closed');
		expect(standingOf({ ...calendar, state: 'released' }, after)).toBe('published');
	});
});
