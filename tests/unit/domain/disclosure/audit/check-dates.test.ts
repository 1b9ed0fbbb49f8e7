import { describe, expect, test } from 'vitest';
import { checkDates, checkDay, momentOf } from '#lib/domain/disclosure/audit/check-dates.ts';
import { examine, examineTogether } from '#lib/domain/disclosure/audit/check-release.ts';
import { readRelease } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { loadSolver } from '#lib/server/tabulator/integer-programs.ts';
import { madeRelease } from '../made-release.ts';

const solver = await loadSolver();

interface Mutable {
	publishedAt: string;
	title: Record<string, string>;
	period: { opens: string; closes: string };
	method: { collectsUntil: string };
}

/** A release as a stranger may have altered it: the schema still holds. */
function altered(change: (release: Mutable) => void): Release {
	const copy = JSON.parse(JSON.stringify(madeRelease())) as Mutable;
	change(copy);
	return readRelease(copy);
}

describe('the dates of a downloaded release', () => {
	test.each([
		['closes before it opens', 'closes-before-opening', 'closes', '2027-02-28T21:00:00.000Z'],
		[
			'takes answers no longer than before it closes',
			'collects-before-closing',
			'collectsUntil',
			'2027-03-31T20:59:59.000Z'
		],
		[
			'was public while answers came in',
			'publishes-before-collecting',
			'publishes',
			'2027-04-02T20:59:59.000Z'
		],
		['names a day that no calendar has', 'not-a-moment', 'publishes', '2027-04-31T16:00:00.000Z']
	])('that %s is caught', (_name, code, place, moment) => {
		const dated = altered((one) => {
			if (place === 'closes') one.period.closes = moment;
			if (place === 'collectsUntil') one.method.collectsUntil = moment;
			if (place === 'publishes') one.publishedAt = moment;
		});
		expect(examine(dated, solver).faults).toEqual([{ code, place }]);
	});

	test('that changed after its day is caught, and the same file twice is not', () => {
		const changed = altered((one) => {
			one.title['fr'] = 'Un autre titre';
		});
		expect(examineTogether([madeRelease(), changed])).toEqual([
			{ code: 'changed-after-publication', place: 'r1' }
		]);
		expect(examineTogether([madeRelease(), altered(() => undefined)])).toEqual([]);
	});

	test('are read to the millisecond, and a day that no calendar has is none', () => {
		expect(momentOf('2027-04-03T16:00:00.5Z')).toBe(Date.UTC(2027, 3, 3, 16) + 500);
		expect(momentOf('2028-02-29T00:00:00Z')).toBe(Date.UTC(2028, 1, 29));
		expect(momentOf('2027-02-29T00:00:00Z')).toBeNaN();
		expect(momentOf('2027-04-03T25:00:00Z')).toBeNaN();
		expect(checkDates(madeRelease())).toEqual([]);
	});

	test('say that it was held before its day, to the millisecond', () => {
		const made = madeRelease();
		const day = Date.parse(made.publishedAt);
		expect(checkDay(made, day)).toEqual([]);
		expect(checkDay(made, day - 1)).toEqual([{ code: 'before-its-day', place: 'r1' }]);
	});
});
