import { describe, expect, test } from 'vitest';
import {
	clockAhead,
	noteEarliestTime,
	noteServerTime,
	trustedNow
} from '#lib/client/device/trusted-time.ts';
import { standingOf } from '#lib/client/kiosk/survey-standing.ts';
import { emptyStore } from './a-device.ts';

const day = 86_400_000;
const server = Date.parse('2027-03-02T12:00:00.000Z');

describe('the time a tablet trusts', () => {
	test('is its own before anything was heard', () => {
		const store = emptyStore();
		expect(
			trustedNow(
				() => server,
				() => store
			)
		).toBe(server);
		expect(clockAhead(() => store)).toBe(null);
	});

	test.each([-3 * day, 3 * day, 0, 3_600_000])(
		'is the server’s when its clock is %i wrong',
		(wrong) => {
			const store = emptyStore();
			noteServerTime(
				'2027-03-02T12:00:00.000Z',
				() => server + wrong,
				() => store
			);
			const later = server + wrong + 1_000;
			expect(
				trustedNow(
					() => later,
					() => store
				)
			).toBe(server + 1_000);
			expect(clockAhead(() => store)).toBe(wrong);
		}
	);

	test.each([-3 * day, 3 * day])('opens and closes nothing when its clock is %i wrong', (wrong) => {
		const store = emptyStore();
		noteServerTime(
			server,
			() => server + wrong,
			() => store
		);
		const now = trustedNow(
			() => server + wrong,
			() => store
		);
		const publishes = new Date(server + day).toISOString();
		const tomorrow = { opens: new Date(server + day).toISOString(), publishes };
		const yesterday = { opens: new Date(server - day).toISOString(), publishes };
		expect(standingOf({ ...tomorrow, state: 'open' }, now)).toBe('not-yet');
		expect(standingOf({ ...yesterday, state: 'open' }, now)).toBe('open');
		expect(standingOf({ ...yesterday, state: 'released' }, now)).toBe('closed');
	});

	test('does not go back to 1970 with a battery that ran flat', () => {
		const store = emptyStore();
		noteServerTime(
			server,
			() => server,
			() => store
		);
		expect(
			trustedNow(
				() => 0,
				() => store
			)
		).toBe(Date.parse('2027-03-02T00:00:00.000Z'));
	});

	test('is put right by an HTTP date, and by the next contact', () => {
		const store = emptyStore();
		noteServerTime(
			'Tue, 02 Mar 2027 12:00:00 GMT',
			() => server + day,
			() => store
		);
		expect(
			trustedNow(
				() => server + day,
				() => store
			)
		).toBe(server);
		noteServerTime(
			server,
			() => server,
			() => store
		);
		expect(
			trustedNow(
				() => server,
				() => store
			)
		).toBe(server);
	});

	test('learns from a file only that a day has come, never how wrong the clock is', () => {
		const store = emptyStore();
		noteEarliestTime('2027-03-02T12:00:00.000Z', () => store);
		expect(clockAhead(() => store)).toBe(0);
		expect(
			trustedNow(
				() => server + 5 * day,
				() => store
			)
		).toBe(server + 5 * day);
		expect(
			trustedNow(
				() => 0,
				() => store
			)
		).toBe(Date.parse('2027-03-02T00:00:00.000Z'));
		noteEarliestTime('2027-02-01T12:00:00.000Z', () => store);
		expect(
			trustedNow(
				() => 0,
				() => store
			)
		).toBe(Date.parse('2027-03-02T00:00:00.000Z'));
	});

	test('keeps no moment: two contacts on one day leave the same bytes', () => {
		const store = emptyStore();
		noteServerTime(
			server,
			() => server + 500,
			() => store
		);
		const kept = [...store.kept.values()];
		noteServerTime(
			server + 7_200_000,
			() => server + 7_201_900,
			() => store
		);
		expect([...store.kept.values()]).toEqual(kept);
		expect(kept.join()).not.toContain(String(server).slice(0, 8));
	});

	test.each(['', 'hier', 'NaN'])('passes over %j', (now) => {
		const store = emptyStore();
		noteServerTime(
			now,
			() => server,
			() => store
		);
		noteEarliestTime(now, () => store);
		expect(store.kept.size).toBe(0);
	});

	test('is the device’s own where the browser keeps nothing, or damage', () => {
		const refusing = () => {
			throw new DOMException('', 'SecurityError');
		};
		noteServerTime(server, () => server + day, refusing);
		expect(trustedNow(() => server, refusing)).toBe(server);
		const store = emptyStore();
		noteServerTime(
			server,
			() => server + day,
			() => store
		);
		for (const name of store.kept.keys()) store.kept.set(name, '{"ahead":"x"}');
		expect(
			trustedNow(
				() => server,
				() => store
			)
		).toBe(server);
	});
});
