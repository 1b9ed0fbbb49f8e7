import { describe, expect, it } from 'vitest';
import { presenceAfter } from '#lib/client/kiosk/presence.ts';

describe('the presence of a person at a shared tablet', () => {
	it('is not doubted for two minutes', () => {
		expect(presenceAfter(0)).toStrictEqual({ state: 'here' });
		expect(presenceAfter(119_999)).toStrictEqual({ state: 'here' });
	});

	it('is then asked for during one minute, said by tens of seconds', () => {
		expect(presenceAfter(120_000)).toStrictEqual({ state: 'asking', tens: 6 });
		expect(presenceAfter(130_000)).toStrictEqual({ state: 'asking', tens: 5 });
		expect(presenceAfter(179_999)).toStrictEqual({ state: 'asking', tens: 1 });
	});

	it('is over after three minutes, also for a tablet that slept through them', () => {
		expect(presenceAfter(180_000)).toStrictEqual({ state: 'gone' });
		expect(presenceAfter(9_000_000)).toStrictEqual({ state: 'gone' });
	});
});
