import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, localOf, momentOf, yearOf } from '#lib/domain/campaign/local-moment.ts';

test('a local time of winter and of summer has its own distance to UTC', () => {
	expect(momentOf('2027-01-15T12:00')).toBe(Date.UTC(2027, 0, 15, 17));
	expect(momentOf('2027-07-15T12:00')).toBe(Date.UTC(2027, 6, 15, 16));
});

test('the hour that spring skips is moved forward, the hour that autumn repeats is the first', () => {
	expect(localOf(momentOf('2027-03-14T02:30'))).toBe('2027-03-14T03:30');
	expect(momentOf('2027-11-07T01:30')).toBe(Date.UTC(2027, 10, 7, 5, 30));
});

test.each(['', '2027-02-30T12:00', '2027-13-01T12:00', '2027-03-02', 'demain', '2027-03-02T25:00'])(
	'%s is not a moment',
	(text) => {
		expect(() => momentOf(text)).toThrow('not-a-moment');
	}
);

test('a day is counted in local days, also across the change of hour', () => {
	expect(localOf(dayAt(momentOf('2027-03-13T18:20'), 1, 12))).toBe('2027-03-14T12:00');
});

test('the year is the local one', () => {
	expect(yearOf(Date.UTC(2028, 0, 1, 3))).toBe(2027);
});

test('a moment shown in a field and read back is the same minute', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1_600_000_000, max: 2_200_000_000 }), (seconds) => {
			const moment = Math.floor(seconds / 60) * 60_000;
			const again = momentOf(localOf(moment));
			// Only the repeated hour of autumn has two moments for one local time.
			expect([moment, moment - 3_600_000]).toContain(again);
		}),
		{ seed: 11, numRuns: 500 }
	);
});
