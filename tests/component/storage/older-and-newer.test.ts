import { afterEach, describe, expect, test } from 'vitest';
import { keepTags, knownCode } from '#lib/client/storage/code-tags.ts';
import { createOutbox } from '#lib/client/storage/outbox.ts';
import stored from '../../support/stored/device-database-1.json' with { type: 'json' };
import { anyEnvelope, bundleOf, codeOf, Databases, layDown, openPlain } from './stored-database.ts';

const databases = new Databases();
const none = new Set<string>();

afterEach(() => {
	databases.end();
});

const rowsOf = (store: string): readonly unknown[] =>
	stored.stores.find(({ name }) => name === store)?.rows ?? [];

describe('a database that version 1 of the app left', () => {
	test('keeps every envelope, its state and its campaign, and is sent as before', async () => {
		const name = databases.name();
		await layDown(name, stored);
		const database = await databases.open(name);
		const outbox = createOutbox(() => Promise.resolve(database));
		expect(await database.envelope.toArray()).toEqual(rowsOf('envelope'));
		expect(await database.campaign.toArray()).toEqual(rowsOf('campaign'));
		expect(await outbox.count()).toEqual({ waiting: 2, setAside: 1 });
		expect(await outbox.next('immeuble-est', none)).toHaveLength(2);
		expect(await outbox.receiptKey('immeuble-est')).toMatchObject({ kty: 'EC' });
	});

	test('takes what version 3 writes', async () => {
		const name = databases.name();
		await layDown(name, stored);
		const database = await databases.open(name);
		const open = () => Promise.resolve(database);
		await createOutbox(open).add(anyEnvelope(), bundleOf('essai'));
		await keepTags('essai', { version: 1, name: 'un', tags: { est: '0b0b0b0b' } }, open);
		expect(await knownCode('essai', '0a0a0a0a', open)).toEqual({ kind: 'unknown' });
		expect(await knownCode('essai', '0b0b0b0b', open)).toEqual({ kind: 'issued', site: 'est' });
	});

	test.each([20, 25])('forgets which codes were used here (version %i)', async (version) => {
		const name = databases.name();
		await layDown(name, {
			version,
			stores: [
				...stored.stores,
				{ name: 'fact', keyPath: 'name', indexes: [], rows: [{ name: 'sentinel', value: 'x' }] },
				{ name: 'tags', keyPath: 'campaign', indexes: [], rows: [] },
				{
					name: 'spent',
					keyPath: ['campaign', 'tag'],
					indexes: [],
					rows: [{ campaign: 'immeuble-est', tag: '0a0a0a0a' }]
				},
				{
					name: 'draft',
					keyPath: 'id',
					indexes: [{ name: 'campaign', keyPath: 'campaign' }],
					rows: []
				}
			]
		});
		const database = await databases.open(name);
		expect(await database.envelope.toArray()).toEqual(rowsOf('envelope'));
		expect(await database.fact.get('sentinel')).toMatchObject({ value: 'x' });
		databases.close();
		const plain = await openPlain(name);
		expect([...plain.objectStoreNames]).toEqual(['campaign', 'draft', 'envelope', 'fact', 'tags']);
		plain.close();
	});

	test('keeps everything when the page dies in the middle of the change of version', async () => {
		const name = databases.name();
		await layDown(name, stored);
		await new Promise<void>((resolve) => {
			const request = indexedDB.open(name, 20);
			request.onupgradeneeded = () => {
				request.result.createObjectStore('fact', { keyPath: 'name' });
				request.transaction?.abort();
			};
			request.onerror = () => {
				resolve();
			};
		});
		const database = await databases.open(name);
		expect(await database.envelope.toArray()).toEqual(rowsOf('envelope'));
		await database.fact.put({ name: 'sentinel', value: 'x' });
	});

	test('is named as blocked while an older page holds it, and opens once that page is gone', async () => {
		const name = databases.name();
		await layDown(name, stored);
		const older = await openPlain(name);
		expect(await codeOf(databases.open(name))).toBe('storage-blocked');
		older.close();
		const database = await databases.open(name);
		expect(await database.envelope.count()).toBe(3);
	});
});

describe('a page of a newer version in another tab', () => {
	test('is not held up, and this page goes on reading and writing', async () => {
		const name = databases.name();
		const before = await databases.open(name);
		await createOutbox(() => Promise.resolve(before)).add(anyEnvelope(), bundleOf('essai'));
		const newer = await openPlain(name, 40, (database) => {
			database.createObjectStore('later', { keyPath: 'id' });
		});
		newer.close();
		const again = await databases.open(name);
		const outbox = createOutbox(() => Promise.resolve(again));
		await outbox.add(anyEnvelope(), bundleOf('essai'));
		expect(await outbox.count()).toEqual({ waiting: 2, setAside: 0 });
	});

	test('an envelope in a form of its own is sent as it is, not set aside', async () => {
		const database = await databases.open(databases.name());
		const outbox = createOutbox(() => Promise.resolve(database));
		const envelope = { ...anyEnvelope(), proof: 'of a later version' };
		await outbox.add(envelope, bundleOf('essai'));
		expect(await outbox.next('essai', none)).toEqual([envelope]);
	});
});
