import { expect, test } from 'vitest';
import { trustEndsSoon } from '#lib/domain/device/trust-end.ts';

const day = 24 * 60 * 60 * 1_000;
const until = Date.UTC(2036, 5, 30);

test('the end of the trust of the same Wi-Fi is told from a year before, and not earlier', () => {
	expect(trustEndsSoon(until, until - 3_652 * day)).toBe(false);
	expect(trustEndsSoon(until, until - 365 * day - 1)).toBe(false);
	expect(trustEndsSoon(until, until - 365 * day)).toBe(true);
	expect(trustEndsSoon(until, until + day)).toBe(true);
});
