import { describe, expect, test } from 'vitest';
import { keepKioskChoice, readKioskChoice } from '#lib/client/storage/device-choice.ts';

function emptyStore() {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name)
	};
}

describe('what a tablet is for', () => {
	test('is kept, changed and forgotten', () => {
		const store = emptyStore();
		const here = () => store;
		expect(readKioskChoice(here)).toBe(null);
		keepKioskChoice({ campaign: 'essai', site: 'est' }, here);
		keepKioskChoice({ campaign: 'essai', site: 'ouest' }, here);
		expect(readKioskChoice(here)).toEqual({ campaign: 'essai', site: 'ouest' });
		keepKioskChoice(null, here);
		expect(readKioskChoice(here)).toBe(null);
	});

	test.each(['', 'null', '{}', '{"campaign":1,"site":"est"}', '[]'])(
		'is asked again when %s was kept',
		(text) => {
			const store = emptyStore();
			keepKioskChoice({ campaign: 'essai', site: 'est' }, () => store);
			for (const name of store.kept.keys()) store.kept.set(name, text);
			expect(readKioskChoice(() => store)).toBe(null);
		}
	);

	test.each([
		['SecurityError', 'storage-unavailable'],
		['QuotaExceededError', 'storage-full']
	])('a store that answers %s is named', (name, code) => {
		const refusing = () => {
			throw new DOMException('', name);
		};
		expect(() => readKioskChoice(refusing)).toThrow(code);
		expect(() => {
			keepKioskChoice(null, refusing);
		}).toThrow(code);
	});
});
