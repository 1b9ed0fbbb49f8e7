import { expect, test } from 'vitest';
import { type DeviceFacts, deviceStanding } from '#lib/domain/device/device-standing.ts';

const day = 86_400_000;
const now = 100 * day;

const facts = (change: Partial<DeviceFacts> = {}): DeviceFacts => ({
	contactedAt: now,
	waiting: 4,
	revokedAt: null,
	lostAt: null,
	...change
});

test('a tablet is new until it was heard of', () => {
	expect(deviceStanding(facts({ contactedAt: null }), now)).toEqual({ kind: 'new' });
});

test('a tablet is silent once a day has passed since the beginning of the hour it was heard in', () => {
	const heard = { kind: 'heard', at: now, waiting: 4 };
	expect(deviceStanding(facts(), now + day - 1)).toEqual(heard);
	expect(deviceStanding(facts(), now + day)).toEqual({
		kind: 'silent',
		days: 1,
		waiting: 4
	});
	expect(deviceStanding(facts(), now + 6 * day)).toMatchObject({ days: 6 });
});

test('a tablet that was taken out of use is not called silent, and a lost one is lost first', () => {
	const later = now + 9 * day;
	expect(deviceStanding(facts({ revokedAt: now }), later)).toEqual({ kind: 'revoked', since: now });
	expect(deviceStanding(facts({ revokedAt: now, lostAt: now }), later)).toEqual({
		kind: 'lost',
		since: now,
		waiting: 4
	});
});
