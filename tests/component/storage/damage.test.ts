import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rescueDamaged } from '#lib/client/storage/damaged-databases.ts';
import { databaseInUse, keepDatabaseInUse } from '#lib/client/storage/database-in-use.ts';
import { type DeviceDatabase, deviceDatabase } from '#lib/client/storage/device-database.ts';
import { createOutbox, deviceOutbox } from '#lib/client/storage/outbox.ts';
import { failWrite } from './failing-writes.ts';
import { anyEnvelope, bundleOf, codeOf, Databases, openPlain } from './stored-database.ts';

const databases = new Databases();
const none = new Set<string>();
const names = ['porte-voix', 'porte-voix-2', 'porte-voix-3'];
const opening = indexedDB.open.bind(indexedDB);

/** As a browser answers for a database it cannot read from the disk. */
function damage(...damaged: string[]): void {
	vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
		if (!damaged.includes(name)) return opening(name, version);
		throw new DOMException('Internal error opening backing store', 'UnknownError');
	});
}

function deleted(name: string): Promise<void> {
	return new Promise((resolve) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess =
			request.onerror =
			request.onblocked =
				() => {
					resolve();
				};
	});
}

/** As after a restart: this page lets go of its database. */
async function letGo(): Promise<void> {
	const { dexie } = await deviceDatabase();
	dexie.on.versionchange.fire({} as IDBVersionChangeEvent);
}

beforeEach(() => {
	localStorage.clear();
});
afterEach(async () => {
	vi.restoreAllMocks();
	await letGo();
	databases.end();
	localStorage.clear();
	for (const name of names) await deleted(name);
});

describe('a database that cannot be opened any more', () => {
	test('is set aside and named, and the tablet goes on in another', async () => {
		await deviceOutbox().add(anyEnvelope(), bundleOf('essai'));
		await letGo();
		damage('porte-voix');
		const after = anyEnvelope();
		await deviceOutbox().add(after, bundleOf('essai'));
		expect(databaseInUse()).toEqual({ name: 'porte-voix-2', damaged: ['porte-voix'] });
		await letGo();
		expect(await deviceOutbox().next('essai', none)).toEqual([after]);
	});

	test('gives back its envelopes once it opens again, and only then is deleted', async () => {
		const before = anyEnvelope();
		await deviceOutbox().add(before, bundleOf('essai'));
		await (await deviceDatabase()).fact.put({ name: 'sentinel', value: 'first' });
		await letGo();
		damage('porte-voix');
		await deviceOutbox().add(anyEnvelope(), bundleOf('essai', 'fresh'));
		await rescueDamaged();
		expect(databaseInUse().damaged).toEqual(['porte-voix']);
		vi.restoreAllMocks();
		await rescueDamaged();
		expect(databaseInUse()).toEqual({ name: 'porte-voix-2', damaged: [] });
		expect(await deviceOutbox().count()).toEqual({ waiting: 2, setAside: 0 });
		expect(await deviceOutbox().find(before.id)).toMatchObject({ state: 'waiting' });
		expect(await deviceOutbox().receiptKey('essai')).toMatchObject({ x: 'fresh' });
		const database = await deviceDatabase();
		expect(await database.fact.get('sentinel')).toMatchObject({ value: 'first' });
		const left = (await indexedDB.databases()).map(({ name }) => name);
		expect(left).not.toContain('porte-voix');
	});

	test('a rescue that stops half-way begins again, and loses and doubles nothing', async () => {
		for (let count = 0; count < 60; count++) {
			await deviceOutbox().add(anyEnvelope(), bundleOf('essai'));
		}
		await letGo();
		keepDatabaseInUse({ name: 'porte-voix-2', damaged: ['porte-voix'] });
		const current = await deviceDatabase();
		const putRight = failWrite(55, 'aborts');
		await rescueDamaged();
		expect(putRight()).toBe(true);
		expect(databaseInUse().damaged).toEqual(['porte-voix']);
		await rescueDamaged();
		expect(await current.envelope.count()).toBe(60);
		expect(databaseInUse().damaged).toEqual([]);
	});

	test('when no other can be opened either, nothing is set aside and it is named', async () => {
		await letGo();
		damage(...names);
		expect(await codeOf(deviceOutbox().count())).toBe('storage-damaged');
		expect(databaseInUse()).toEqual({ name: 'porte-voix', damaged: [] });
		vi.restoreAllMocks();
		expect(await deviceOutbox().count()).toEqual({ waiting: 0, setAside: 0 });
	});

	test('one failure is tried again before anything is set aside', async () => {
		await letGo();
		vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
			throw new DOMException('Internal error', 'UnknownError');
		});
		expect(await codeOf(deviceOutbox().count())).toBe('none');
		expect(databaseInUse().name).toBe('porte-voix');
	});

	test('a full disk or another tab is no damage', async () => {
		await letGo();
		for (const [name, code] of [
			['QuotaExceededError', 'storage-full'],
			['VersionError', 'storage-blocked'],
			['SecurityError', 'storage-unavailable']
		] as const) {
			vi.spyOn(indexedDB, 'open').mockImplementation(() => {
				throw new DOMException('', name);
			});
			expect(await codeOf(deviceOutbox().count())).toBe(code);
		}
		expect(databaseInUse()).toEqual({ name: 'porte-voix', damaged: [] });
	});
});

describe('a database whose parts are missing', () => {
	test.each([20, 25, 30, 35])(
		'gets them again at version %i, and keeps what is left',
		async (version) => {
			const name = databases.name();
			const envelope = anyEnvelope();
			const plain = await openPlain(name, version, (empty) => {
				empty
					.createObjectStore('envelope', { keyPath: 'id' })
					.add({ id: envelope.id, campaign: 'essai', envelope, state: 'waiting', reason: null });
			});
			plain.close();
			const database = await databases.open(name);
			const outbox = createOutbox(() => Promise.resolve(database));
			await outbox.add(anyEnvelope(), bundleOf('essai'));
			expect(await outbox.next('essai', none)).toHaveLength(2);
		}
	);
});

describe('rows the disk has damaged', () => {
	const damagedRows = (id: string) => [
		{ id, campaign: 'essai', state: 'waiting', reason: null },
		{ id, campaign: 'essai', state: 'waiting', reason: null, envelope: null },
		{
			id,
			campaign: 'essai',
			state: 'waiting',
			reason: null,
			envelope: { ...anyEnvelope(), id: 'x' }
		},
		{ id, campaign: 'essai', state: 'waiting', reason: null, envelope: { id, campaign: 'essai' } }
	];

	test.each([0, 1, 2, 3])('are set aside and hold up nothing (%i)', async (kind) => {
		const database: DeviceDatabase = await databases.open(databases.name());
		const outbox = createOutbox(() => Promise.resolve(database));
		const whole = anyEnvelope();
		await outbox.add(whole, bundleOf('essai'));
		for (let count = 0; count < 55; count++) {
			const row = damagedRows(`00000000-${String(count).padStart(4, '0')}`)[kind];
			await database.envelope.add(row as never);
		}
		expect(await outbox.next('essai', none)).toEqual([whole]);
		expect(await outbox.count()).toEqual({ waiting: 1, setAside: 55 });
		const [first = ''] = await outbox.ids('set-aside');
		expect(await outbox.some([first])).toMatchObject([{ reason: 'damaged' }]);
	});
});
