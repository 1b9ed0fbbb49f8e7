import { describe, expect, test } from 'vitest';
import { loadReturn, type ReturnSurroundings } from '#lib/client/device/carried-return.ts';
import type { PairedDevice } from '#lib/client/device/kept-device.ts';
import type { KeptEnvelope } from '#lib/client/storage/device-database.ts';
import type { CarriedReturnBody } from '#lib/protocol/carried.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Receipt, ReceiptItem } from '#lib/protocol/receipt.ts';
import { checkedBundle } from '../../../support/any-bundle.ts';
import { librarySurvey } from '../../../support/library-survey.ts';
import { anyEnvelope, createSigner, type Signer, storedItem } from '../sync/receipts.ts';
import { anyDevice, anyNews, signer } from './a-device.ts';

const stranger = createSigner();
const bundle = await checkedBundle('annuel', librarySurvey('sondage-annuel'), signer.publicKey);

const later = { ...anyNews, now: '2027-03-05T12:00:00.000Z', organisation: 'Autre office' };

const receiptOf = (items: readonly ReceiptItem[], by: Signer = signer): Receipt =>
	JSON.parse(by.sign(items)) as Receipt;

/** A return file as the office makes it. */
function fileOf(given: Partial<CarriedReturnBody>, by: Signer = signer): string {
	const body: CarriedReturnBody = {
		version: 1,
		kind: 'porte-voix-return',
		device: anyNews.device.id,
		receipts: [],
		news: later,
		campaigns: [],
		codes: {},
		...given
	};
	return by.signText('return', JSON.stringify(body));
}

function surroundings(envelopes: readonly Envelope[], before: PairedDevice | null = anyDevice) {
	const rows = new Map(
		envelopes.map((envelope): [string, KeptEnvelope] => [
			envelope.id,
			{ id: envelope.id, campaign: 'annuel', envelope, state: 'waiting', reason: null }
		])
	);
	const held: { device: PairedDevice | null } = { device: before };
	const campaigns = new Map<string, CampaignBundle>();
	const tags = new Map<string, string>();
	const times: string[] = [];
	const all: ReturnSurroundings = {
		outbox: {
			some: (ids) =>
				Promise.resolve(ids.map((id) => rows.get(id)).filter((row) => row !== undefined)),
			remove: (ids) => {
				for (const id of ids) rows.delete(id);
				return Promise.resolve();
			},
			setAside: (refused) => {
				for (const { id, reason } of refused) {
					const row = rows.get(id);
					if (row !== undefined) rows.set(id, { ...row, state: 'set-aside', reason });
				}
				return Promise.resolve();
			},
			removeSetAside: (ids) =>
				Promise.resolve(
					ids.filter((id) => rows.get(id)?.state === 'set-aside' && rows.delete(id)).length
				),
			receiptKeys: () =>
				Promise.resolve([...campaigns.values()].map(({ receiptKey }) => receiptKey))
		},
		campaigns: {
			find: (slug) => Promise.resolve(campaigns.get(slug)),
			keep: (one) => {
				campaigns.set(one.slug, one);
				return Promise.resolve(true);
			}
		},
		keepTags: (campaign, { name }) => {
			tags.set(campaign, name);
			return Promise.resolve();
		},
		read: () => held.device,
		keep: (device) => (held.device = device),
		noteTime: (now) => times.push(now)
	};
	return { all, rows, held, campaigns, tags, times };
}

describe('a return file', () => {
	test('takes out what its receipts name, sets aside what was refused, leaves the rest', async () => {
		const [stored, refused, other] = [anyEnvelope(), anyEnvelope(), anyEnvelope()];
		const { all, rows } = surroundings([stored, refused, other]);
		const items: ReceiptItem[] = [
			await storedItem(stored),
			{ ...(await storedItem(refused)), outcome: 'refused', reason: 'late' }
		];
		const loaded = await loadReturn(fileOf({ receipts: [receiptOf(items)] }), all);
		expect(loaded).toEqual({ sent: 1, setAside: 1, cleared: 0, campaigns: 0, news: true });
		expect([...rows.keys()]).toEqual([refused.id, other.id]);
		expect(rows.get(refused.id)).toMatchObject({ state: 'set-aside', reason: 'late' });
		expect(rows.get(other.id)).toMatchObject({ state: 'waiting' });
	});

	test('clears what had been set aside, was carried as such and is refused again, and nothing else', async () => {
		const [aside, unnamed, changed, waiting, taken] = [
			anyEnvelope(),
			anyEnvelope(),
			anyEnvelope(),
			anyEnvelope(),
			anyEnvelope()
		];
		const { all, rows } = surroundings([aside, unnamed, changed, waiting, taken]);
		await all.outbox.setAside(
			[aside, unnamed, changed, taken].map(({ id }) => ({ id, reason: 'late' }))
		);
		const refused = async (envelope: Envelope): Promise<ReceiptItem> => ({
			...(await storedItem(envelope)),
			outcome: 'refused',
			reason: 'late'
		});
		const items = [
			await refused(aside),
			await refused({ ...changed, site: 'ouest' }),
			await refused(waiting),
			await storedItem(taken)
		];
		const before = new Map(rows);
		const receipts = [receiptOf(items)];
		await loadReturn(fileOf({ state: 'set-aside', receipts: [receiptOf(items, stranger)] }), all);
		expect(rows).toEqual(before);
		const loaded = await loadReturn(fileOf({ state: 'set-aside', receipts }), all);
		expect(loaded).toMatchObject({ sent: 1, setAside: 1, cleared: 1 });
		expect([...rows.keys()]).toEqual([unnamed.id, changed.id, waiting.id]);
		expect(rows.get(waiting.id)).toMatchObject({ state: 'set-aside', reason: 'late' });
	});

	test('of what waited, loaded twice, clears nothing of what it set aside the first time', async () => {
		const envelope = anyEnvelope();
		const { all, rows } = surroundings([envelope]);
		const item = { ...(await storedItem(envelope)), outcome: 'refused', reason: 'late' } as const;
		const file = fileOf({ receipts: [receiptOf([item])] });
		for (let time = 0; time < 2; time++) {
			expect(await loadReturn(file, all)).toMatchObject({ setAside: 1, cleared: 0 });
		}
		expect(rows.get(envelope.id)).toMatchObject({ state: 'set-aside', reason: 'late' });
	});

	test('of a thousand envelopes, twice, takes each out once', async () => {
		const envelopes = Array.from({ length: 1_000 }, () => anyEnvelope());
		const { all, rows } = surroundings(envelopes);
		const file = fileOf({ receipts: [receiptOf(await Promise.all(envelopes.map(storedItem)))] });
		expect(await loadReturn(file, all)).toMatchObject({ sent: 1_000 });
		expect(rows.size).toBe(0);
		expect(await loadReturn(file, all)).toMatchObject({ sent: 0, setAside: 0 });
	});

	test('brings campaigns, tags and news, and the day, but no news of another tablet', async () => {
		const { all, held, campaigns, tags, times } = surroundings([]);
		const codes = { annuel: { version: 1, name: 'deux', tags: {} } } as const;
		const loaded = await loadReturn(fileOf({ campaigns: [bundle], codes }), all);
		expect(loaded).toEqual({ sent: 0, setAside: 0, cleared: 0, campaigns: 1, news: true });
		expect(campaigns.get('annuel')).toEqual(bundle);
		expect(tags.get('annuel')).toBe('deux');
		expect(held.device).toEqual({ ...anyDevice, news: later });
		expect(times).toEqual([later.now]);

		const other = { ...later, device: { id: 'tablette-2', name: 'Autre' } };
		const another = surroundings([]);
		const taken = await loadReturn(fileOf({ news: other, device: 'tablette-2' }), another.all);
		expect(taken.news).toBe(false);
		expect(another.held.device).toBe(anyDevice);
	});

	test('older than the last contact brings its receipts and nothing else', async () => {
		const envelope = anyEnvelope();
		const { all, rows, held, campaigns } = surroundings([envelope]);
		const receipts = [receiptOf([await storedItem(envelope)])];
		const news = { ...anyNews, now: '2027-03-01T12:00:00.000Z' };
		const loaded = await loadReturn(fileOf({ receipts, news, campaigns: [bundle] }), all);
		expect(loaded).toEqual({ sent: 1, setAside: 0, cleared: 0, campaigns: 0, news: false });
		expect(rows.size).toBe(0);
		expect(campaigns.size).toBe(0);
		expect(held.device).toBe(anyDevice);
	});

	test('never takes a campaign back to an earlier state, nor keeps a damaged one', async () => {
		const { all, campaigns } = surroundings([]);
		campaigns.set('annuel', { ...bundle, state: 'closed' });
		const damaged = { ...bundle, slug: 'travaux', questionnaireHash: 'a'.repeat(64) };
		const loaded = await loadReturn(fileOf({ campaigns: [bundle, damaged] }), all);
		expect(loaded.campaigns).toBe(0);
		expect(campaigns.get('annuel')?.state).toBe('closed');
		expect(campaigns.has('travaux')).toBe(false);
	});

	test('a tablet that was never paired knows the key of its campaigns', async () => {
		const envelope = anyEnvelope();
		const { all, rows, campaigns } = surroundings([envelope], null);
		campaigns.set('annuel', bundle);
		const receipts = [receiptOf([await storedItem(envelope)])];
		const file = fileOf({ receipts, news: null, device: null });
		expect(await loadReturn(file, all)).toMatchObject({ sent: 1, news: false });
		expect(rows.size).toBe(0);
	});
});

const envelope = anyEnvelope();
const mine = [await storedItem(envelope)];
const elsewhere = [await storedItem(anyEnvelope())];
const movedElsewhere = [await storedItem({ ...envelope, site: 'ouest' })];
const otherTicket: ReceiptItem[] = [
	{
		...(await storedItem({ ...envelope, ticket: 'A'.repeat(151) })),
		outcome: 'refused',
		reason: 'code-unknown'
	}
];
describe('a return file that takes nothing out', () => {
	test.each([
		[
			'signed by somebody else',
			fileOf({ receipts: [receiptOf(mine)] }, stranger),
			'unverified-file'
		],
		[
			'changed on its way',
			fileOf({ receipts: [receiptOf(mine)] }).replace('porte-voix-return', 'porte-voix-Return'),
			'unverified-file'
		],
		['that is no file of ours', 'liste de courses', 'malformed-file'],
		[
			'of envelopes, the wrong way',
			'{"version":1,"kind":"porte-voix-envelopes"}',
			'malformed-file'
		],
		['signed, but of something else', signer.signText('return', '{"items":[]}'), 'malformed-file'],
		['that is a receipt by itself', signer.sign(mine), 'unverified-file']
	])('is one %s', async (_, file, code) => {
		const { all, rows, held, campaigns } = surroundings([envelope]);
		await expect(loadReturn(file, all)).rejects.toMatchObject({ code });
		expect(rows.size).toBe(1);
		expect(held.device).toBe(anyDevice);
		expect(campaigns.size).toBe(0);
	});

	test.each([
		['a receipt in it is somebody else’s', receiptOf(mine, stranger)],
		[
			'a receipt in it names other bytes',
			receiptOf([{ ...mine[0], digest: 'a'.repeat(64) } as never])
		],
		['a receipt in it names another envelope', receiptOf(elsewhere)],
		['a receipt in it names another site', receiptOf(movedElsewhere)],
		['a receipt in it refuses what was changed on its way', receiptOf(otherTicket)],
		[
			'a receipt in it is one for a trial',
			JSON.parse(signer.signText('trial-receipt', JSON.stringify({ items: mine }))) as Receipt
		]
	])('is one where %s', async (_, receipt) => {
		const { all, rows } = surroundings([envelope]);
		const loaded = await loadReturn(fileOf({ receipts: [receipt] }), all);
		expect(loaded).toMatchObject({ sent: 0, setAside: 0 });
		expect(rows.get(envelope.id)).toMatchObject({ state: 'waiting' });
	});
});
