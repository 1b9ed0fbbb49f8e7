import { describe, expect, test } from 'vitest';
import { storageRefusal } from '#lib/client/storage/storage-fault.ts';
import { keptByPromise, roomLeft } from '#lib/client/storage/storage-room.ts';
import { Refusal } from '#lib/domain/refusal.ts';

const estimating = (quota: number, usage: number) => ({
	estimate: () => Promise.resolve({ quota, usage }),
	persisted: () => Promise.resolve(false),
	persist: () => Promise.resolve(true)
});

describe('the room of the browser’s store', () => {
	test('a browser that says nothing is not held to it', async () => {
		expect(await roomLeft({})).toBe('unknown');
		expect(await roomLeft(undefined)).toBe('unknown');
		expect(await keptByPromise({})).toBe('unknown');
	});

	test('there is enough until twenty megabytes are left', async () => {
		expect(await roomLeft(estimating(1e9, 1e6))).toBe('enough');
		expect(await roomLeft(estimating(1e9, 1e9 - 1e6))).toBe('nearly-full');
	});

	test('a browser that says there is room but refuses the reserve is nearly full', async () => {
		const refused = () => Promise.resolve('refused' as const);
		expect(await roomLeft(estimating(1e9, 0), refused)).toBe('nearly-full');
		expect(await roomLeft({}, () => Promise.resolve('held'))).toBe('unknown');
	});

	test('the browser is asked to keep it, once', async () => {
		expect(await keptByPromise(estimating(1e9, 0))).toBe(true);
		expect(await keptByPromise({ persisted: () => Promise.resolve(true) })).toBe(true);
	});

	test('a browser that refuses to say is unknown', async () => {
		const refusing = () => Promise.reject(new TypeError('not allowed'));
		const storage = { estimate: refusing, persisted: refusing, persist: refusing };
		expect(await roomLeft(storage)).toBe('unknown');
		expect(await keptByPromise(storage)).toBe('unknown');
	});
});

describe('a fault of the browser’s store', () => {
	test.each([
		['storage-full', { name: 'AbortError', inner: { name: 'QuotaExceededError' } }],
		['storage-full', { name: 'NS_ERROR_DOM_QUOTA_REACHED' }],
		['storage-blocked', { name: 'VersionError' }],
		['storage-unavailable', { name: 'OpenFailedError', inner: { name: 'UnknownError' } }],
		['storage-unavailable', { name: 'MissingAPIError' }],
		['storage-unavailable', null],
		['storage-unavailable', 'text']
	])('is named %s', (code, error) => {
		expect(storageRefusal(error).code).toBe(code);
	});

	test('that was named already keeps its name', () => {
		expect(storageRefusal(new Refusal('storage-blocked')).code).toBe('storage-blocked');
	});
});
