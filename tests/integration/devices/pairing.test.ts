import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDeviceNews, parsePairingAnswer } from '#lib/protocol/device.ts';
import { contactDevice } from '#lib/server/services/devices/contact-device.ts';
import { pairDevice } from '#lib/server/services/devices/pair-device.ts';
import { makePairingCode } from '#lib/server/services/devices/pairing-code.ts';
import { readDevice } from '#lib/server/services/devices/read-device.ts';
import { revokeDevice } from '#lib/server/services/devices/revoke-device.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { addDevice, codeFor, contactOf, pair } from '../../support/devices.ts';
import { day, draft, hour, minute, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('a tablet on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const bearer = ({ token }: { readonly token: string }): string => `Bearer ${token}`;
	const request = (code: string, sentinel = 'coquelicot') =>
		({ version: 1, code, sentinel }) as const;
	const rowOf = (id: string) =>
		office.server.app
			.selectFrom('device')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
	const actionsOf = async (id: string): Promise<string[]> => {
		const rows = await office.server.app
			.selectFrom('journal')
			.select('action')
			.where('subject', '=', id)
			.orderBy('at')
			.execute();
		return rows.map(({ action }) => action);
	};

	test('is paired with six digits and told what it is', async () => {
		const [first] = office.sites;
		const id = await addDevice(office, { from: '08:00', until: '00:00' });
		const answer = await pair(office, id);
		expect(parsePairingAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
		expect(answer.news).toMatchObject({
			device: { id, name: 'Tablette A' },
			organisation: 'Office d’habitation',
			now: new Date(office.now()).toISOString(),
			hours: { from: 480, until: 1440 },
			quiet: 120,
			sites: [{ id: first?.id, name: 'Les Érables', room: 'salle commune', campaigns: [] }]
		});
		expect(await actionsOf(id)).toEqual(['device-created', 'device-paired']);
		const contact = contactOf(office, { waiting: 3 });
		const news = await contactDevice(office.server, bearer(answer), contact);
		expect(parseDeviceNews(JSON.parse(JSON.stringify(news)))).toEqual(news);
		expect(JSON.parse((await rowOf(id)).contact ?? '')).toEqual(contact);
	});

	test('leaves neither its token nor its code anywhere in the database', async () => {
		const id = await addDevice(office);
		const code = await codeFor(office, id);
		const { token } = await pairDevice(office.server, request(code), '192.0.2.1');
		const waiting = await codeFor(office, await addDevice(office));
		const { app } = office.server;
		const everything = JSON.stringify([
			await app.selectFrom('device').selectAll().execute(),
			await app.selectFrom('pairing').selectAll().execute(),
			await app.selectFrom('journal').selectAll().execute(),
			await app.selectFrom('attempt').selectAll().execute(),
			await app.selectFrom('setting').selectAll().execute()
		]);
		expect(everything).not.toContain(token);
		for (const digits of [code, waiting]) {
			expect(everything).not.toMatch(new RegExp(`(?<![0-9a-f])${digits}(?![0-9a-f])`));
		}
		expect(everything).not.toContain('192.0.2.1');
	});

	test('is paired once with a code, also when two ask at the same moment', async () => {
		const id = await addDevice(office);
		const code = await codeFor(office, id);
		const asked = await Promise.allSettled(
			['rose', 'iris', 'lilas'].map((sentinel) =>
				pairDevice(office.server, request(code, sentinel), '192.0.2.2')
			)
		);
		const refused = asked.flatMap((each) =>
			each.status === 'rejected' ? [String(each.reason)] : []
		);
		expect(refused).toEqual(['Refusal: code-wrong', 'Refusal: code-wrong']);
	});

	test('is not paired with a code that is old, replaced, or was never given', async () => {
		const id = await addDevice(office);
		const replaced = await codeFor(office, id);
		const code = await codeFor(office, id);
		const ask = (digits: string) => pairDevice(office.server, request(digits), '192.0.2.3');
		if (replaced !== code) await expect(ask(replaced)).rejects.toThrow('code-wrong');
		office.wait(30 * minute);
		await expect(ask(code)).rejects.toThrow('code-wrong');
		expect((await rowOf(id)).token_hash).toBeNull();
	});

	test('that says which it is takes its own code only, and leaves that of another good', async () => {
		office.wait(hour);
		const [own, other] = [await addDevice(office), await addDevice(office)];
		const ask = (digits: string, address = '192.0.2.8') =>
			pairDevice(office.server, { ...request(digits), device: own }, address);
		const elsewhere = await codeFor(office, other);
		await expect(ask(elsewhere)).rejects.toThrow('code-wrong');
		expect((await rowOf(own)).token_hash).toBeNull();
		expect((await ask(await codeFor(office, own))).news.device.id).toBe(own);
		expect((await pairDevice(office.server, request(elsewhere), '192.0.2.8')).news.device.id).toBe(
			other
		);
		const codes = Array.from({ length: 11 }, (_, index) => `99999${index % 10}`);
		const said = [];
		for (const code of codes) said.push(await ask(code, '198.51.100.9').catch(String));
		expect(said.at(-1)).toBe('Refusal: too-many-attempts');
	});

	test('is told the campaigns in trial or open at its own sites, and no others', async () => {
		const [first, second] = office.sites.map(({ id }) => id);
		const id = await addDevice(office, { sites: [first, second] });
		const answer = await pair(office, id);
		const { server, manager } = office;
		const prepared = await draft(office);
		const tried = await draft(office, { sites: [second] });
		await startTrial(server, manager, tried);
		const open = await draft(office, { sites: [first] });
		await openCampaign(server, manager, open, 'now');
		const told = async () => {
			const { sites } = await contactDevice(server, bearer(answer), contactOf(office));
			return sites.map(({ campaigns }) => campaigns);
		};
		expect(await told()).toEqual([[open], [tried]]);
		expect(JSON.stringify(await told())).not.toContain(prepared);
		office.wait(2 * hour);
		expect(await told()).toEqual([[], [tried]]);
	});

	test('keeps of its last contact the hour and nothing finer', async () => {
		const id = await addDevice(office);
		const answer = await pair(office, id);
		office.wait(37 * minute);
		await contactDevice(office.server, bearer(answer), contactOf(office));
		const { contacted_at: at } = await rowOf(id);
		expect((at ?? 1) % hour).toBe(0);
		expect(office.now() - (at ?? 0)).toBeLessThan(hour);
	});

	test('whose store was emptied is noticed once, with what it had said was waiting', async () => {
		const id = await addDevice(office);
		const answer = await pair(office, id);
		const say = (change: object) =>
			contactDevice(office.server, bearer(answer), contactOf(office, change));
		await say({ waiting: 7 });
		await Promise.all([say({ sentinel: null }), say({ sentinel: null })]);
		const { erased_at: at, erased_waiting: waiting } = await rowOf(id);
		expect({ rest: (at ?? 1) % hour, waiting }).toEqual({ rest: 0, waiting: 7 });
		await say({ sentinel: 'bleuet' });
		await say({ sentinel: 'bleuet', waiting: 2 });
		expect((await rowOf(id)).erased_waiting).toBe(7);
		expect((await actionsOf(id)).filter((action) => action === 'device-erased')).toHaveLength(1);
	});

	test('whose store cannot be read for a moment is not taken for an empty one', async () => {
		const id = await addDevice(office);
		const answer = await pair(office, id);
		const say = (change: object) =>
			contactDevice(office.server, bearer(answer), contactOf(office, change));
		await say({ waiting: 7 });
		await say({ sentinel: null, failing: ['store'] });
		await say({ waiting: 7 });
		const { erased_at: at, contact } = await rowOf(id);
		expect({ at, ...JSON.parse(contact ?? '') }).toMatchObject({ at: null, waiting: 7 });
	});

	test('that comes back with another store is missing what the first one held', async () => {
		const id = await addDevice(office);
		const answer = await pair(office, id, 'rose');
		await contactDevice(
			office.server,
			bearer(answer),
			contactOf(office, { sentinel: 'rose', waiting: 4 })
		);
		await pair(office, id, 'rose');
		expect((await rowOf(id)).erased_at).toBeNull();
		const again = await pair(office, id, 'rose');
		await contactDevice(
			office.server,
			bearer(again),
			contactOf(office, { sentinel: 'rose', waiting: 4 })
		);
		await pair(office, id, 'iris');
		expect((await rowOf(id)).erased_waiting).toBe(4);
	});

	test('that comes back with another store is noticed also when nothing was waiting in the first', async () => {
		office.wait(hour);
		const id = await addDevice(office);
		const answer = await pair(office, id, 'rose');
		const said = contactOf(office, { sentinel: 'rose', waiting: 0 });
		await contactDevice(office.server, bearer(answer), said);
		await pair(office, id, 'iris');
		await pair(office, id, 'iris');
		expect((await rowOf(id)).erased_waiting).toBe(0);
		expect((await actionsOf(id)).filter((action) => action === 'device-erased')).toHaveLength(1);
		const { server, manager, organisation } = office;
		const seen = await readDevice(server, manager, organisation, id);
		expect(seen).toMatchObject({ erased: 0, missingSince: null });
	});

	test('paired again keeps the old token until the new one is given, and no longer', async () => {
		const id = await addDevice(office);
		const first = await pair(office, id);
		const code = await codeFor(office, id);
		await contactDevice(office.server, bearer(first), contactOf(office));
		const second = await pairDevice(office.server, request(code), '192.0.2.4');
		await expect(contactDevice(office.server, bearer(first), contactOf(office))).rejects.toThrow(
			'device-unknown'
		);
		await contactDevice(office.server, bearer(second), contactOf(office));
	});

	test('revoked or lost is told nothing any more, and comes back with a new code', async () => {
		const { server, manager, organisation } = office;
		for (const reason of ['retired', 'lost'] as const) {
			const id = await addDevice(office);
			const answer = await pair(office, id);
			const code = await codeFor(office, id);
			await revokeDevice(server, manager, organisation, id, reason);
			await revokeDevice(server, manager, organisation, id, reason);
			await expect(contactDevice(server, bearer(answer), contactOf(office))).rejects.toThrow(
				'device-unknown'
			);
			office.wait(day);
			await expect(pairDevice(server, request(code), '192.0.2.5')).rejects.toThrow('code-wrong');
			const back = await pair(office, id);
			await contactDevice(server, bearer(back), contactOf(office));
			expect(await rowOf(id)).toMatchObject({ revoked_at: null, lost_at: null });
			const action = reason === 'lost' ? 'device-lost' : 'device-revoked';
			expect((await actionsOf(id)).filter((each) => each === action)).toHaveLength(1);
		}
	});

	test('is unknown without its token', async () => {
		for (const header of [null, '', 'Bearer', 'Bearer x', `Basic ${'a'.repeat(43)}`]) {
			await expect(contactDevice(office.server, header, contactOf(office))).rejects.toThrow(
				'device-unknown'
			);
		}
	});

	test('is paired by two processes that share the databases', async () => {
		const other = await office.join();
		const id = await addDevice(office);
		const { code } = await makePairingCode(other, office.manager, office.organisation, id);
		const answer = await pairDevice(office.server, request(code), '192.0.2.6');
		const news = await contactDevice(other, bearer(answer), contactOf(office));
		expect(news.device.id).toBe(id);
	});
});
