import { afterEach, describe, expect, test, vi } from 'vitest';
import { deviceDatabase } from '#lib/client/storage/device-database.ts';
import { deviceOutbox } from '#lib/client/storage/outbox.ts';
import { giveReserve, holdReserve } from '#lib/client/storage/reserve.ts';
import { roomLeft } from '#lib/client/storage/storage-room.ts';
import { failWrite } from './failing-writes.ts';
import { anyEnvelope, bundleOf, codeOf } from './stored-database.ts';

let putRight: () => boolean = () => false;

afterEach(async () => {
	putRight();
	vi.restoreAllMocks();
	await giveReserve();
	const { dexie } = await deviceDatabase();
	dexie.on.versionchange.fire({} as IDBVersionChangeEvent);
	await dexie.delete();
});

/** Bytes of what is held. */
async function held(): Promise<number> {
	const reserve = await caches.match('/reserve');
	return (await reserve?.arrayBuffer())?.byteLength ?? 0;
}

describe('the room held for the response in progress', () => {
	test('is held once, and is real: noise takes the room it has', async () => {
		expect(await holdReserve()).toBe('held');
		const first = await (await caches.match('/reserve'))?.text();
		expect(await held()).toBe(524_288);
		expect(await holdReserve()).toBe('held');
		expect(await (await caches.match('/reserve'))?.text()).toBe(first);
	});

	test('is given to an envelope when the store is full, and only then', async () => {
		await holdReserve();
		await deviceOutbox().add(anyEnvelope(), bundleOf('essai'));
		expect(await held()).toBeGreaterThan(0);
		putRight = failWrite(0, 'full');
		const envelope = anyEnvelope();
		await deviceOutbox().add(envelope, bundleOf('essai'));
		expect(await held()).toBe(0);
		expect(await deviceOutbox().find(envelope.id)).toMatchObject({ state: 'waiting' });
	});

	test('where none was held, or another fault stands in the way, the person is told', async () => {
		putRight = failWrite(0, 'full');
		expect(await codeOf(deviceOutbox().add(anyEnvelope(), bundleOf('essai')))).toBe('storage-full');
		putRight();
		await holdReserve();
		putRight = failWrite(0, 'throws');
		expect(await codeOf(deviceOutbox().add(anyEnvelope(), bundleOf('essai')))).toBe(
			'storage-unavailable'
		);
		expect(await held()).toBeGreaterThan(0);
	});

	test('when it cannot be held any more nobody begins, whatever the browser says is left', async () => {
		expect(await roomLeft()).toBe('enough');
		await giveReserve();
		vi.spyOn(Cache.prototype, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
		expect(await roomLeft()).toBe('nearly-full');
		vi.restoreAllMocks();
		expect(await roomLeft()).toBe('enough');
	});

	test('a browser without caches is not held to it', async () => {
		vi.spyOn(CacheStorage.prototype, 'open').mockRejectedValue(
			new DOMException('', 'SecurityError')
		);
		expect(await holdReserve()).toBe('unknown');
		expect(await giveReserve()).toBe(false);
	});
});
