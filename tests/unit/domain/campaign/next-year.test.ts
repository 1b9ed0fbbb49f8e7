import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localOf, momentOf, yearOf } from '#lib/domain/campaign/local-moment.ts';
import { nextYear } from '#lib/domain/campaign/next-year.ts';
import { weekPlan } from '#lib/domain/campaign/week-plan.ts';

const hour = 3_600_000;
const day = 24 * hour;

const weekday = (moment: number): number =>
	Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('America/Toronto').dayOfWeek;
const time = (moment: number): string => localOf(moment).slice(11);

const calendar = {
	opens: momentOf('2027-03-02T09:00'),
	closes: momentOf('2027-03-20T20:00'),
	collectsUntil: momentOf('2027-03-23T20:00'),
	publishes: momentOf('2027-04-03T12:00')
};

describe('the calendar of the year after', () => {
	test('keeps the day of the week and the hour, also over the change of the clocks', () => {
		const next = nextYear(calendar, calendar.publishes);
		expect(localOf(next.opens)).toBe('2028-02-29T09:00');
		expect(localOf(next.closes)).toBe('2028-03-18T20:00');
		expect(localOf(next.publishes)).toBe('2028-04-01T12:00');
	});

	test('is another year by its number where 52 weeks are not enough', () => {
		const january = {
			opens: momentOf('2027-01-01T09:00'),
			closes: momentOf('2027-01-20T09:00'),
			collectsUntil: momentOf('2027-01-20T09:00'),
			publishes: momentOf('2027-02-01T09:00')
		};
		expect(localOf(nextYear(january, 0).opens)).toBe('2028-01-07T09:00');
	});

	test('lies ahead, on the same days of the week, in order, whatever the calendar and the moment', () => {
		const minutes = fc.integer({ min: 1, max: 90 * 24 * 60 });
		fc.assert(
			fc.property(
				fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2032, 0) }),
				fc.tuple(minutes, minutes, minutes),
				fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2036, 0) }),
				(start, [first, second, third], now) => {
					// A minute that exists once, in the middle of the day.
					const noon = (moment: number): number =>
						momentOf(`${localOf(moment).slice(0, 10)}T12:30`);
					const opens = noon(start);
					const closes = noon(opens + first * 60_000 + day);
					const collectsUntil = noon(closes + second * 60_000 + day);
					const publishes = noon(collectsUntil + third * 60_000 + day);
					const given = { opens, closes, collectsUntil, publishes };
					const next = nextYear(given, now);
					expect(next.opens).toBeGreaterThan(now);
					expect(yearOf(next.opens)).toBeGreaterThan(yearOf(opens));
					for (const moment of ['opens', 'closes', 'collectsUntil', 'publishes'] as const) {
						expect(weekday(next[moment])).toBe(weekday(given[moment]));
						expect(time(next[moment])).toBe(time(given[moment]));
					}
					expect(next.closes).toBeGreaterThan(next.opens);
					expect(next.publishes).toBeGreaterThan(next.collectsUntil);
				}
			),
			{ seed: 2027, numRuns: 200 }
		);
	});
});

describe('the work by week', () => {
	test('begins four weeks before the opening, and is in the order of its days', () => {
		const weeks = weekPlan(calendar);
		expect(weeks.map(({ task }) => task)).toEqual([
			'file',
			'trial',
			'print',
			'deliver',
			'open',
			'remind',
			'collect',
			'publish'
		]);
		const days = weeks.map(({ by }) => by);
		expect(days.toSorted((one, other) => one - other)).toEqual(days);
		expect(localOf(days[0] ?? 0)).toBe('2027-02-02T09:00');
	});
});
