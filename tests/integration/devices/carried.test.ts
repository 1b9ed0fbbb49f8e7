import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReturn } from '#lib/client/device/carried-return.ts';
import { isSigned } from '#lib/client/sync/verify-receipt.ts';
import {
	type CarriedReturnBody,
	parseCarriedReturn,
	parseCarriedReturnBody
} from '#lib/protocol/carried.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { parseReceiptBody } from '#lib/protocol/receipt.ts';
import { contactDevice } from '#lib/server/services/devices/contact-device.ts';
import { readDevice } from '#lib/server/services/devices/read-device.ts';
import { type Carried, receiveCarried } from '#lib/server/services/devices/receive-carried.ts';
import { revokeDevice } from '#lib/server/services/devices/revoke-device.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { receiveEnvelopes } from '#lib/server/services/receive-envelopes.ts';
import { receiptPublicKey } from '#lib/server/services/receipt-key.ts';
import { addDevice, contactOf, pair } from '../../support/devices.ts';
import { draft, hour, type Office, sealedAnswers, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('a file carried by hand on %s', (engine) => {
	let office: Office;
	let slug: string;
	let site: string;
	let id: string;
	let token: string;

	beforeAll(async () => {
		office = await startOffice(engine);
		site = office.sites[0]?.id ?? '';
		slug = await draft(office, { sites: [site] });
		await openCampaign(office.server, office.manager, slug, 'now');
		id = await addDevice(office, { sites: [site] });
		({ token } = await pair(office, id));
	});
	afterAll(() => office.remove());

	const fileOf = (envelopes: readonly unknown[], change: object = {}): string =>
		JSON.stringify({
			version: 1,
			kind: 'porte-voix-envelopes',
			device: id,
			contact: contactOf(office, { waiting: envelopes.length }),
			envelopes,
			...change
		});
	const load = (text: string): Promise<Carried> =>
		receiveCarried(office.server, office.manager, office.organisation, text);
	const bodyOf = async ({ back }: Carried): Promise<CarriedReturnBody> => {
		const signed = parseCarriedReturn(JSON.stringify(back));
		const key = await receiptPublicKey(office.server.config);
		expect(await isSigned('return', signed, key)).toBe(true);
		return parseCarriedReturnBody(signed.body);
	};
	/** Ids that a tablet which holds these takes out or sets aside for the file that came back. */
	const takenOut = async ({ back }: Carried, held: readonly Envelope[]): Promise<string[]> => {
		const taken: string[] = [];
		const key = await receiptPublicKey(office.server.config);
		await loadReturn(JSON.stringify(back), {
			outbox: {
				some: (ids) =>
					Promise.resolve(
						held
							.filter((envelope) => ids.includes(envelope.id))
							.map((envelope) => ({ ...envelope, envelope, state: 'waiting', reason: null }))
					),
				remove: (ids) => Promise.resolve(void taken.push(...ids)),
				setAside: (refused) => Promise.resolve(void taken.push(...refused.map((one) => one.id))),
				removeSetAside: (ids) => Promise.resolve(ids.length),
				receiptKeys: () => Promise.resolve([key])
			},
			campaigns: { find: () => Promise.resolve(undefined), keep: () => Promise.resolve(true) },
			keepTags: () => Promise.resolve(),
			read: () => null,
			keep: () => undefined,
			noteTime: () => undefined
		});
		return taken;
	};
	const inBox = async (): Promise<number> =>
		(await office.server.ballotBox.participation(slug))[site] ?? 0;
	const answers = (count: number): Promise<Envelope[]> => sealedAnswers(office, slug, site, count);
	const row = () =>
		office.server.app
			.selectFrom('device')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirstOrThrow();

	test('puts 120 envelopes in the box, once, also when it comes twice and by the network', async () => {
		const envelopes = await answers(120);
		const before = await inBox();
		await receiveEnvelopes(
			office.server,
			JSON.stringify({ version: 1, envelopes: envelopes.slice(0, 20) })
		);
		const [first, second] = [await load(fileOf(envelopes)), await load(fileOf(envelopes))];
		expect([first.stored, first.known]).toEqual([100, 20]);
		expect([second.stored, second.known]).toEqual([0, 120]);
		expect(first.refused).toEqual([]);
		expect(await inBox()).toBe(before + 120);
		const { receipts } = await bodyOf(first);
		expect(receipts).toHaveLength(3);
		const items = receipts.flatMap((receipt) => parseReceiptBody(receipt.body));
		expect(items.map((item) => item.id).toSorted()).toEqual(
			envelopes.map((envelope) => envelope.id).toSorted()
		);
	});

	test('takes back what a contact would have told, and the campaigns of the tablet', async () => {
		const body = await bodyOf(await load(fileOf([])));
		expect(body).toMatchObject({
			kind: 'porte-voix-return',
			device: id,
			news: { device: { id }, sites: [{ id: site, campaigns: [slug] }] },
			codes: {}
		});
		expect(body.campaigns.map((campaign) => campaign.slug)).toEqual([slug]);
	});

	test('changes nothing of what the tablet itself last said, however old the file is', async () => {
		const said = contactOf(office, { waiting: 1 });
		await contactDevice(office.server, `Bearer ${token}`, said);
		const before = await row();
		const old = contactOf(office, { waiting: 5, setAside: 1, sentinel: 'bleuet' });
		office.wait(3 * hour);
		await load(fileOf(await answers(2), { contact: old }));
		await load(fileOf([], { contact: { ...old, sentinel: null } }));
		expect(await row()).toEqual(before);
		const { erased, standing } = await readDevice(
			office.server,
			office.manager,
			office.organisation,
			id
		);
		expect([erased, 'waiting' in standing && standing.waiting]).toEqual([null, 1]);
	});

	test('answers a file of what was set aside as such, and any other not', async () => {
		const [one] = await answers(1);
		const wrong = { ...one, campaign: 'nulle-part' };
		const aside = await bodyOf(await load(fileOf([wrong], { state: 'set-aside' })));
		expect(aside.state).toBe('set-aside');
		expect(aside.receipts.flatMap(({ body }) => parseReceiptBody(body))).toMatchObject([
			{ outcome: 'refused', id: one?.id, reason: 'unknown-campaign' }
		]);
		expect(await bodyOf(await load(fileOf([wrong])))).not.toHaveProperty('state');
		await expect(load(fileOf([wrong], { state: 'waiting' }))).rejects.toThrow('malformed-file');
	});

	test('refuses one bad envelope for itself, with the reason', async () => {
		const [good] = await answers(1);
		const wrong = { ...good, id: randomUUID(), campaign: 'nulle-part' };
		const result = await load(fileOf([{ id: 'x' }, wrong, good]));
		expect(result.stored).toBe(1);
		expect(result.refused).toEqual([
			{ reason: 'malformed', count: 1 },
			{ reason: 'unknown-campaign', count: 1 }
		]);
	});

	test('of a tablet nobody knows here gets its receipts, and nothing else', async () => {
		const envelopes = await answers(1);
		for (const device of [null, randomUUID()]) {
			const result = await load(fileOf(envelopes, { device, contact: null }));
			expect([result.name, result.stored + result.known]).toEqual([null, 1]);
			expect(await bodyOf(result)).toMatchObject({ device, news: null, campaigns: [] });
		}
	});

	test('names no token, and the journal says who loaded it and nothing of what was in it', async () => {
		const envelopes = await answers(1);
		const result = await load(fileOf(envelopes));
		const { token_hash: hash } = await row();
		expect(JSON.stringify(result)).not.toContain(token);
		expect(JSON.stringify(result)).not.toContain(hash);
		const journal = await office.server.app
			.selectFrom('journal')
			.selectAll()
			.where('action', '=', 'envelopes-carried')
			.execute();
		expect(journal.some(({ account_id: who }) => who === office.manager.id)).toBe(true);
		expect(JSON.stringify(journal)).not.toContain(envelopes[0]?.id);
	});

	test('in which a site or a ticket was changed takes nothing out of the tablet', async () => {
		const sites = office.sites.slice(0, 2).map((one) => one.id);
		const wide = await draft(office, { sites });
		await openCampaign(office.server, office.manager, wide, 'now');
		const [moved, nowhere, ticketed] = await sealedAnswers(office, wide, sites[0] ?? '', 3);
		const changed = [
			{ ...moved, site: sites[1] },
			{ ...nowhere, site: 'nulle-part' },
			{ ...ticketed, ticket: 'A'.repeat(10) }
		];
		const result = await load(fileOf(changed));
		// Nobody can tell a wrong building before the count, which cannot open it.
		expect(result.stored).toBe(1);
		expect(result.refused.map(({ reason }) => reason)).toEqual(['unknown-site', 'malformed']);
		const originals = [moved, nowhere, ticketed].filter((one) => one !== undefined);
		expect(await takenOut(result, originals)).toEqual([]);
		expect((await takenOut(await load(fileOf(originals)), originals)).length).toBe(3);
	});

	test('that is something else is refused by name', async () => {
		for (const text of [
			'',
			'porte',
			'{}',
			'[]',
			fileOf([], { kind: 'autre' }),
			fileOf([], { x: 1 })
		]) {
			await expect(load(text)).rejects.toThrow('malformed-file');
		}
	});

	test('of a revoked tablet still brings its envelopes, and tells it nothing', async () => {
		const before = await inBox();
		const envelopes = await answers(1);
		await revokeDevice(office.server, office.manager, office.organisation, id, 'lost');
		const result = await load(fileOf(envelopes));
		expect(await inBox()).toBe(before + 1);
		expect((await bodyOf(result)).news).toBeNull();
		expect((await row()).token_hash).toBeNull();
	});
});
