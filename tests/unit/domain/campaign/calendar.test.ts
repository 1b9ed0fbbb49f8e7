import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	checkCalendar,
	checkCalendarAhead,
	closedEarly,
	defaultCollectsUntil
} from '#lib/domain/campaign/calendar.ts';
import { isRefusal } from '#lib/domain/refusal.ts';

const minute = 60_000;
const day = 86_400_000;
const calendar = { opens: 0, closes: 10 * day, collectsUntil: 13 * day, publishes: 20 * day };

function refusal(act: () => unknown): { code: string; place: string | undefined } {
	try {
		act();
	} catch (error) {
		if (isRefusal(error)) return { code: error.code, place: error.place };
		throw error;
	}
	return { code: 'accepted', place: undefined };
}

test('moments in order are accepted, to the minute on one day', () => {
	expect(checkCalendar(calendar)).toBe(calendar);
	const oneMorning = { opens: 0, closes: minute, collectsUntil: minute, publishes: minute };
	expect(checkCalendar(oneMorning)).toBe(oneMorning);
});

test.each([
	[{ ...calendar, closes: calendar.opens }, 'closes-before-opening', 'closes'],
	[{ ...calendar, collectsUntil: 9 * day }, 'collects-before-closing', 'collectsUntil'],
	[{ ...calendar, publishes: 12 * day }, 'publishes-before-collecting', 'publishes'],
	[{ ...calendar, opens: Number.NaN }, 'not-a-moment', 'opens'],
	[{ ...calendar, publishes: 1.5 }, 'not-a-moment', 'publishes']
])('a calendar out of order is refused by name and place', (wrong, code, place) => {
	expect(refusal(() => checkCalendar(wrong))).toEqual({ code, place });
});

test('a campaign that is already over cannot be opened', () => {
	expect(refusal(() => checkCalendarAhead(calendar, 10 * day)).code).toBe('closes-in-the-past');
	expect(checkCalendarAhead(calendar, 10 * day - 1)).toBe(calendar);
});

test('three days are left for paper, never past the day of the results', () => {
	expect(defaultCollectsUntil(10 * day, 20 * day)).toBe(13 * day);
	expect(defaultCollectsUntil(10 * day, 11 * day)).toBe(11 * day);
	expect(defaultCollectsUntil(10 * day, 5 * day)).toBe(10 * day);
});

test('closing early keeps the grace and the promised day', () => {
	expect(closedEarly(calendar, 4 * day)).toEqual({
		...calendar,
		closes: 4 * day,
		collectsUntil: 7 * day
	});
	expect(closedEarly(calendar, 12 * day)).toEqual(calendar);
});

test('whatever the moment of an early closing, the calendar stays in order and the day stands', () => {
	fc.assert(
		fc.property(
			fc.array(fc.nat({ max: 1e12 }), { minLength: 4, maxLength: 4 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(moments, share) => {
				const [opens = 0, closes = 0, collectsUntil = 0, publishes = 0] = moments.sort(
					(a, b) => a - b
				);
				fc.pre(closes > opens + 1);
				const now = opens + 1 + Math.floor(share * (closes - opens - 1));
				const before = { opens, closes, collectsUntil, publishes };
				const after = closedEarly(before, now);
				expect(checkCalendar(after).publishes).toBe(publishes);
				expect(after.closes).toBeLessThanOrEqual(closes);
			}
		),
		{ seed: 7, numRuns: 500 }
	);
});
