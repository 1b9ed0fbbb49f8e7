import { describe, expect, test } from 'vitest';
import { keepDevice, readDevice } from '#lib/client/device/kept-device.ts';
import { currentSite } from '#lib/client/device/paired-device.ts';
import { anyDevice, emptyStore } from './a-device.ts';

describe('what a tablet was paired as', () => {
	test('is kept, read at once, and forgotten', () => {
		const store = emptyStore();
		const here = () => store;
		expect(readDevice(here)).toBe(null);
		keepDevice(anyDevice, here);
		expect(readDevice(here)).toEqual(anyDevice);
		expect(currentSite(anyDevice).name).toBe('Les Pins');
		keepDevice(null, here);
		expect(store.kept.size).toBe(0);
	});

	test('a site that was taken from it is left for its first one', () => {
		const store = emptyStore();
		keepDevice({ ...anyDevice, site: 'nord' }, () => store);
		expect(readDevice(() => store)?.site).toBe('est');
	});

	test.each(['', '{}', 'null', '[]', '{"token":1}', '{"token":"t","site":"est","revoked":false}'])(
		'is nothing when %j was kept',
		(text) => {
			const store = emptyStore();
			keepDevice(anyDevice, () => store);
			for (const name of store.kept.keys()) store.kept.set(name, text);
			expect(readDevice(() => store)).toBe(null);
		}
	);

	test('a store that refuses is named', () => {
		const refusing = () => {
			throw new DOMException('', 'SecurityError');
		};
		expect(() => readDevice(refusing)).toThrow('storage-unavailable');
	});
});
