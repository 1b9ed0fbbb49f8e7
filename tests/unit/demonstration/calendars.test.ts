import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCalendar } from '#lib/domain/campaign/calendar.ts';
import {
	lastSurvey,
	openNow,
	studyPeriod,
	yearBefore
} from '#lib/server/demonstration/calendars.ts';

const day = 86_400_000;
const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('the calendars of the demonstration', () => {
	it('are in order whatever the day, leap days too', () => {
		fc.assert(
			fc.property(anyMoment, (now) => {
				const calendars = [lastSurvey(now), yearBefore(lastSurvey(now)), openNow(now), studyPeriod];
				expect(calendars.map(checkCalendar)).toEqual(calendars);
			})
		);
	});

	it('publish both years before now, a year apart, more than six months before the open survey', () => {
		fc.assert(
			fc.property(anyMoment, (now) => {
				const [second, first] = [lastSurvey(now), yearBefore(lastSurvey(now))];
				const year = (moment: number) => new Date(moment).getUTCFullYear();
				expect(second.publishes).toBeLessThan(now);
				expect(year(second.opens) - year(first.opens)).toBe(1);
				expect(now - second.closes).toBeGreaterThan(183 * day);
			})
		);
	});

	it('keep the open survey open for thirty days', () => {
		const now = Date.UTC(2027, 2, 2, 9);
		expect(openNow(now).opens).toBe(now);
		expect(openNow(now).closes).toBe(Date.UTC(2027, 3, 1, 16));
	});
});
