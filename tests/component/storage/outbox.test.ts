import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeviceDatabase, openDatabase } from '#lib/client/storage/device-database.ts';
import { keptCampaigns } from '#lib/client/storage/kept-campaigns.ts';
import { createOutbox, type Outbox } from '#lib/client/storage/outbox.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';

const anyEnvelope = (campaign = 'essai'): Envelope => ({
	id: crypto.randomUUID(),
	campaign,
	site: 'est',
	questionnaire: 'a'.repeat(64),
	key: 'b'.repeat(16),
	sealed: 'A'.repeat(1_484)
});

/** Only what the outbox reads of a bundle. */
const bundleOf = (slug: string, x = 'x'): CampaignBundle =>
	({ slug, receiptKey: { kty: 'EC', crv: 'P-256', x, y: 'y' } }) as unknown as CampaignBundle;

const none = new Set<string>();
const opened: DeviceDatabase[] = [];
let name = '';
let outbox: Outbox;

const open = async (): Promise<DeviceDatabase> => {
	const database = await openDatabase(name);
	opened.push(database);
	return database;
};

/** As after a restart: another connection to the same database. */
const reopened = async (): Promise<Outbox> => {
	for (const { dexie } of opened) dexie.close();
	const database = await open();
	return createOutbox(() => Promise.resolve(database));
};

const codeOf = async (work: Promise<unknown>): Promise<string> => {
	try {
		await work;
		return 'none';
	} catch (error) {
		return error instanceof Error ? error.message : 'no error';
	}
};

beforeEach(async () => {
	name = `essai-${crypto.randomUUID()}`;
	const database = await open();
	outbox = createOutbox(() => Promise.resolve(database));
});
afterEach(() => {
	for (const { dexie } of opened) dexie.close();
	opened.length = 0;
	indexedDB.deleteDatabase(name);
});

describe('the outbox', () => {
	test('the draft of a phone goes with its envelope, both or neither, and no other goes', async () => {
		const database = await open();
		const draft = (id: string) => ({ id, campaign: 'essai', lock: {}, sealed: new Uint8Array(8) });
		await database.draft.bulkAdd(['own', 'of a neighbour'].map(draft));
		const kept = () => database.draft.toCollection().primaryKeys();
		const envelope = anyEnvelope();
		await outbox.add(envelope, bundleOf('essai'), 'own');
		expect(await kept()).toEqual(['of a neighbour']);

		// The same envelope a second time is refused by the store: the draft is still there.
		expect(await codeOf(outbox.add(envelope, bundleOf('essai'), 'of a neighbour'))).not.toBe(
			'none'
		);
		expect(await kept()).toEqual(['of a neighbour']);
	});

	test('keeps nothing that tells one code from another', async () => {
		const database = await open();
		expect(database.dexie.tables.map(({ name: table }) => table).sort()).toEqual([
			'campaign',
			'draft',
			'envelope',
			'fact',
			'tags'
		]);
	});

	test('what was added is there after a restart, with the key of its campaign', async () => {
		const envelope = anyEnvelope();
		await outbox.add(envelope, bundleOf('essai'));
		const later = await reopened();
		expect(await later.next('essai', none)).toEqual([envelope]);
		expect(await later.receiptKey('essai')).toMatchObject({ x: 'x' });
		expect(await later.find(envelope.id)).toMatchObject({ state: 'waiting' });
	});

	test('what was removed is gone after a restart', async () => {
		const envelope = anyEnvelope();
		await outbox.add(envelope, bundleOf('essai'));
		await outbox.remove([envelope.id]);
		const later = await reopened();
		expect(await later.find(envelope.id)).toBe(undefined);
		expect(await later.count()).toEqual({ waiting: 0, setAside: 0 });
	});

	test('what is set aside stays with its reason and is not sent again', async () => {
		const envelope = anyEnvelope();
		await outbox.add(envelope, bundleOf('essai'));
		await outbox.setAside([{ id: envelope.id, reason: 'late' }]);
		expect(await outbox.next('essai', none)).toEqual([]);
		expect(await outbox.campaigns()).toEqual([]);
		expect(await outbox.count()).toEqual({ waiting: 0, setAside: 1 });
		expect(await outbox.ids('set-aside')).toEqual([envelope.id]);
		expect(await outbox.some([envelope.id])).toMatchObject([{ id: envelope.id, reason: 'late' }]);
	});

	test('only what is set aside is cleared, of those that are named', async () => {
		const [waiting, named, other] = [anyEnvelope(), anyEnvelope(), anyEnvelope()];
		for (const one of [waiting, named, other]) await outbox.add(one, bundleOf('essai'));
		await outbox.setAside([named, other].map(({ id }) => ({ id, reason: 'late' })));
		expect(await outbox.removeSetAside([waiting.id, named.id, 'gone'])).toBe(1);
		expect(await outbox.removeSetAside([])).toBe(0);
		const later = await reopened();
		expect(await later.ids('waiting')).toEqual([waiting.id]);
		expect(await later.ids('set-aside')).toEqual([other.id]);
	});

	test('an envelope and its campaign are stored both or neither', async () => {
		const envelope = anyEnvelope();
		const nameless = bundleOf({} as unknown as string);
		expect(await codeOf(outbox.add(envelope, nameless))).toBe('storage-unavailable');
		expect(await outbox.find(envelope.id)).toBe(undefined);
		expect(await outbox.receiptKey('essai')).toBe(null);
	});

	test('a campaign held in a reactive proxy is stored like any other', async () => {
		const proxied = new Proxy(bundleOf('essai'), {});
		await outbox.add(anyEnvelope(), proxied);
		expect(await outbox.receiptKey('essai')).toMatchObject({ x: 'x' });
	});

	test('a fresher copy of the campaign is not overwritten by the one a response began with', async () => {
		const database = await open();
		await keptCampaigns(() => Promise.resolve(database)).keep(bundleOf('essai', 'fresh'));
		await outbox.add(anyEnvelope(), bundleOf('essai', 'old'));
		expect(await outbox.receiptKey('essai')).toMatchObject({ x: 'fresh' });
	});

	test('at most fifty come at a time, without those that are held back', async () => {
		const envelopes = Array.from({ length: 60 }, () => anyEnvelope());
		for (const envelope of envelopes) await outbox.add(envelope, bundleOf('essai'));
		const held = new Set(envelopes.slice(0, 15).map(({ id }) => id));
		const batch = await outbox.next('essai', held);
		expect(batch).toHaveLength(45);
		expect(batch.some(({ id }) => held.has(id))).toBe(false);
		expect(await outbox.next('essai', none)).toHaveLength(50);
	});

	test('envelopes of several campaigns are kept apart', async () => {
		await outbox.add(anyEnvelope('un'), bundleOf('un'));
		await outbox.add(anyEnvelope('deux'), bundleOf('deux'));
		await outbox.add(anyEnvelope('deux'), bundleOf('deux'));
		expect((await outbox.campaigns()).sort()).toEqual(['deux', 'un']);
		expect(await outbox.next('deux', none)).toHaveLength(2);
	});

	test('nothing that is stored tells when or in which order it came', async () => {
		await outbox.add(anyEnvelope(), bundleOf('essai'));
		const database = await open();
		const [row] = await database.envelope.toArray();
		expect(Object.keys(row ?? {}).sort()).toEqual([
			'campaign',
			'envelope',
			'id',
			'reason',
			'state'
		]);
	});
});

describe('the device’s database', () => {
	test('what a newer version of the app left is still read after going back', async () => {
		const envelope = anyEnvelope();
		await outbox.add(envelope, bundleOf('essai'));
		for (const { dexie } of opened) dexie.close();
		await new Promise<void>((resolve) => {
			const request = indexedDB.open(name, 40);
			request.onupgradeneeded = () => {
				request.result.createObjectStore('later', { keyPath: 'id' });
			};
			request.onsuccess = () => {
				request.result.close();
				resolve();
			};
		});
		expect(await (await reopened()).next('essai', none)).toEqual([envelope]);
	});

	test('a store that was taken away is named, and nothing is lost in silence', async () => {
		opened[0]?.dexie.close();
		expect(await codeOf(outbox.add(anyEnvelope(), bundleOf('essai')))).toBe('storage-unavailable');
		expect(await codeOf(outbox.count())).toBe('storage-unavailable');
	});

	test('a full store is named', async () => {
		const full = createOutbox(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
		expect(await codeOf(full.add(anyEnvelope(), bundleOf('essai')))).toBe('storage-full');
	});

	test('a campaign is kept and found again; a store that fails finds nothing', async () => {
		const database = await open();
		const campaigns = keptCampaigns(() => Promise.resolve(database));
		expect(await campaigns.find('essai')).toBe(undefined);
		expect(await campaigns.keep(bundleOf('essai'))).toBe(true);
		expect(await campaigns.find('essai')).toMatchObject({ slug: 'essai' });
		const broken = keptCampaigns(() => Promise.reject(new Error('gone')));
		expect(await broken.keep(bundleOf('essai'))).toBe(false);
		expect(await broken.find('essai')).toBe(undefined);
	});
});
