import { describe, expect, test } from 'vitest';
import { storageRefusal } from '#lib/client/storage/storage-fault.ts';
import { storageRoom } from '#lib/client/storage/storage-room.ts';
import { Refusal } from '#lib/domain/refusal.ts';

const estimating = (quota: number, usage: number) => ({
	estimate: () => Promise.resolve({ quota, usage }),
	persisted: () => Promise.resolve(false),
	persist: () => Promise.resolve(true)
});

describe('the room of the browser’s store', () => {
	test('a browser that says nothing is not held to it', async () => {
		expect(await storageRoom({})).toEqual({ room: 'unknown', persistent: 'unknown' });
		expect(await storageRoom(undefined)).toEqual({ room: 'unknown', persistent: 'unknown' });
	});

	test('there is enough until twenty megabytes are left', async () => {
		expect(await storageRoom(estimating(1e9, 1e6))).toEqual({ room: 'enough', persistent: true });
		expect((await storageRoom(estimating(1e9, 1e9 - 1e6))).room).toBe('nearly-full');
	});

	test('a browser that refuses to say is unknown', async () => {
		const refusing = () => Promise.reject(new TypeError('not allowed'));
		expect(
			await storageRoom({ estimate: refusing, persisted: refusing, persist: refusing })
		).toEqual({ room: 'unknown', persistent: 'unknown' });
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
