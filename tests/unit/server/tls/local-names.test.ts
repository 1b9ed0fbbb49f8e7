import { describe, expect, test } from 'vitest';
import { isPrivateAddress, localNames } from '#lib/server/tls/local-names.ts';

const wifi = (address: string, internal = false) => ({
	address,
	netmask: '255.255.255.0',
	family: 'IPv4' as const,
	mac: '00:00:00:00:00:00',
	internal,
	cidr: `${address}/24`
});

describe('the names of this computer', () => {
	test('begin with the stable one, then the one the system answers for', () => {
		expect(localNames('0.0.0.0', 'Bureau-Est.lan', {}).hosts).toEqual([
			'porte-voix.local',
			'bureau-est.local'
		]);
		expect(localNames('0.0.0.0', 'porte-voix', {}).hosts).toEqual(['porte-voix.local']);
	});

	test('leave out a name that no certificate can hold', () => {
		for (const hostname of ['localhost', 'Bureau de Lise', '-', '', 'é'])
			expect(localNames('0.0.0.0', hostname, {}).hosts).toEqual(['porte-voix.local']);
	});

	test('are the private addresses alone, whatever else the machine has', () => {
		const interfaces = {
			lo: [wifi('127.0.0.1', true)],
			wifi: [wifi('192.168.1.20'), wifi('169.254.3.3')],
			public: [wifi('203.0.113.9')],
			empty: undefined
		};
		expect(localNames('0.0.0.0', 'a', interfaces).addresses).toEqual(['192.168.1.20']);
		expect(localNames('127.0.0.2', 'a', interfaces).addresses).toEqual(['127.0.0.2']);
		expect(localNames('203.0.113.9', 'a', interfaces).addresses).toEqual([]);
	});

	test.each([
		['10.1.2.3', true],
		['172.16.0.1', true],
		['172.32.0.1', false],
		['192.168.0.1', true],
		['192.169.0.1', false],
		['fd12::1', true],
		['2001:db8::1', false],
		['not an address', false]
	])('%s is private: %s', (address, expected) => {
		expect(isPrivateAddress(address)).toBe(expected);
	});
});
