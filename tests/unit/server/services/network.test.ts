import { expect, test } from 'vitest';
import { networkOf } from '#lib/server/services/network.ts';

test('an address counts for its household, however it is written', () => {
	expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
	expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
	const same = ['2001:db8::1', '2001:DB8::abcd:1', '2001:0db8:0:0:1:2:3:4', '2001:db8::9%eth0'];
	expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:0:0']));
	expect(networkOf('2001:db8:0:1::1')).toBe('2001:db8:0:1');
	expect(networkOf('64:ff9b::192.0.2.7')).toBe('64:ff9b:0:0');
	expect(networkOf('fe80::1')).toBe('fe80:0:0:0');
});

test('this machine counts for nobody: a proxy may hide everybody behind it', () => {
	expect(['127.0.0.1', '127.0.0.2', '::1', '::ffff:127.0.0.1'].map(networkOf)).toEqual(
		Array(4).fill(null)
	);
});
