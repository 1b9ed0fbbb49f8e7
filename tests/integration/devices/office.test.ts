import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import type { Account, Role } from '#lib/server/accounts/account.ts';
import { contactDevice } from '#lib/server/services/devices/contact-device.ts';
import { createDevice } from '#lib/server/services/devices/create-device.ts';
import { listDevices } from '#lib/server/services/devices/list-devices.ts';
import { noteErasure } from '#lib/server/services/devices/note-erasure.ts';
import { pairDevice } from '#lib/server/services/devices/pair-device.ts';
import { makePairingCode } from '#lib/server/services/devices/pairing-code.ts';
import { readDevice } from '#lib/server/services/devices/read-device.ts';
import { readDeviceTasks } from '#lib/server/services/devices/read-device-tasks.ts';
import { receiveCarried } from '#lib/server/services/devices/receive-carried.ts';
import { revokeDevice } from '#lib/server/services/devices/revoke-device.ts';
import { updateDevice } from '#lib/server/services/devices/update-device.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import { addDevice, codeFor, contactOf, deviceForm, pair } from '../../support/devices.ts';
import {
	day,
	draft,
	hour,
	minute,
	type Office,
	somebody,
	startOffice
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

/** Named faults by field of what was refused, or the name of the refusal itself. */
async function faults(act: Promise<unknown>): Promise<unknown> {
	try {
		await act;
		return 'accepted';
	} catch (error) {
		if (error instanceof InputRefusal) return error.fields;
		if (isRefusal(error)) return error.code;
		throw error;
	}
}

/** Everything the office can do with a tablet. */
function acts(office: Office, who: Account | null, id: string): Promise<unknown>[] {
	const { server, organisation } = office;
	return [
		createDevice(server, who, organisation, deviceForm(office)),
		updateDevice(server, who, organisation, id, deviceForm(office)),
		makePairingCode(server, who, organisation, id),
		readDevice(server, who, organisation, id),
		noteErasure(server, who, organisation, id),
		receiveCarried(server, who, organisation, '{}'),
		revokeDevice(server, who, organisation, id, 'retired'),
		revokeDevice(server, who, organisation, id, 'lost')
	];
}

describe.each(engines)('tablets in the office on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());
	// Each with tablets of its own.
	beforeEach(async () => {
		await office.server.app.deleteFrom('pairing').execute();
		await office.server.app.deleteFrom('device').execute();
	});

	const seen = async (id: string) => {
		const { server, manager, organisation } = office;
		return (await listDevices(server, manager, organisation)).find((each) => each.id === id);
	};
	const say = async (token: string, change: object = {}) =>
		contactDevice(office.server, `Bearer ${token}`, contactOf(office, change));

	test('are listed by name, with where they stand and how they are', async () => {
		const [first, second] = office.sites;
		await addDevice(office, { name: 'Tablette 10' });
		const id = await addDevice(office, {
			name: 'Tablette 2',
			sites: [first?.id, second?.id]
		});
		const { token } = await pair(office, id);
		await say(token, { site: second?.id, waiting: 3, setAside: 1 });
		const listed = await listDevices(office.server, office.manager, office.organisation);
		expect(listed.map(({ name }) => name)).toEqual(['Tablette 2', 'Tablette 10']);
		expect(listed[0]).toMatchObject({
			sites: [{ name: 'Les Érables' }, { name: 'Les Pins' }],
			site: { name: 'Les Pins', room: 'salle B' },
			standing: { kind: 'heard', waiting: 3 },
			setAside: 1,
			erased: null
		});
		expect(listed[1]?.standing).toEqual({ kind: 'new' });
	});

	test('show nothing of a token, a code or a hash, and no moment finer than the hour', async () => {
		const { server, manager, organisation } = office;
		const id = await addDevice(office);
		const code = await codeFor(office, id);
		const { token } = await pairDevice(
			server,
			{ version: 1, code, sentinel: 'primevère' },
			'192.0.2.1'
		);
		office.wait(37 * minute);
		await say(token, { sentinel: 'primevère', waiting: 2 });
		const { token_hash: hash } = await server.app
			.selectFrom('device')
			.select('token_hash')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		const one = await readDevice(server, manager, organisation, id);
		const shown = JSON.stringify([one, await listDevices(server, manager, organisation)]);
		for (const secret of [token, code, hash, 'primevère']) expect(shown).not.toContain(secret);
		expect((one.contactedAt ?? 1) % hour).toBe(0);
		expect((one.said?.at ?? 1) % hour).toBe(0);
		expect(shown).not.toContain(String(office.now()));
	});

	test('are told of in the agenda of their campaign, silent or emptied, and closed ones last', async () => {
		const { server, manager } = office;
		const [, second] = office.sites.map(({ id }) => id);
		const slug = await draft(office, {
			sites: [second],
			closes: office.now() + 30 * day,
			collectsUntil: office.now() + 31 * day,
			publishes: office.now() + 40 * day
		});
		await openCampaign(server, manager, slug, 'now');
		const id = await addDevice(office, { name: 'Salle B', sites: [second] });
		const { token } = await pair(office, id);
		await say(token, { site: second, waiting: 31 });
		const tasks = async () => (await readCampaign(server, manager, slug)).tasks;
		const ofAll = () => readDeviceTasks(server, manager, office.organisation);
		expect(await tasks()).toEqual([]);
		expect(await ofAll()).toEqual([]);
		office.wait(day);
		const call = { kind: 'callTablet', device: id, site: 'Les Pins', days: 1, waiting: 31 };
		expect(await tasks()).toEqual([call]);
		expect(await ofAll()).toEqual([call]);
		await say(token, { site: second, sentinel: null });
		expect(await tasks()).toMatchObject([{ kind: 'checkErased', waiting: 31 }]);
		expect(await ofAll()).toEqual(await tasks());
		await noteErasure(server, manager, office.organisation, id);
		expect(await tasks()).toEqual([]);
		office.wait(29 * day + hour);
		expect(await tasks()).toMatchObject([
			{ kind: 'fetchEnvelopes', name: 'Salle B', days: 29, waiting: 0 },
			{ kind: 'bringTablets' }
		]);
		expect(await ofAll()).toMatchObject([{ kind: 'fetchEnvelopes', name: 'Salle B' }]);
		await revokeDevice(server, manager, office.organisation, id, 'lost');
		expect((await readCampaign(server, manager, slug)).devices).toEqual([]);
		expect(await ofAll()).toEqual([]);
	});

	test('are silent after a day, and lost ones stay in the list', async () => {
		const id = await addDevice(office);
		const { token } = await pair(office, id);
		await say(token, { waiting: 5 });
		office.wait(5 * day + hour);
		expect((await seen(id))?.standing).toEqual({ kind: 'silent', days: 5, waiting: 5 });
		await revokeDevice(office.server, office.manager, office.organisation, id, 'lost');
		expect((await seen(id))?.standing).toEqual({
			kind: 'lost',
			since: office.now(),
			waiting: 5
		});
	});

	test('know whether a code is enough to answer again, and since when answers may be missing', async () => {
		const { server, manager, organisation } = office;
		const [first] = office.sites.map(({ id }) => id);
		const id = await addDevice(office, { sites: [first] });
		const { token } = await pair(office, id);
		await say(token);
		const read = () => readDevice(server, manager, organisation, id);
		const before = await read();
		expect(before.missingSince).toBe(before.contactedAt);
		expect(before.codes).toBeNull();
		const slug = await draft(office, { sites: [first] });
		await openCampaign(server, manager, slug, 'now');
		expect((await read()).codes).toBe('none');
		await server.app
			.updateTable('campaign')
			.set({ code_salt: 'sel' })
			.where('slug', '=', slug)
			.execute();
		await say(token, { waiting: 2 });
		expect(await read()).toMatchObject({ codes: 'all', missingSince: null, waiting: 2 });
		await openCampaign(server, manager, await draft(office, { sites: [first] }), 'now');
		expect((await read()).codes).toBe('some');
	});

	test('are described with a site, and hours that begin before they end', async () => {
		const { server, manager, organisation } = office;
		const create = (change: object) =>
			faults(createDevice(server, manager, organisation, { ...deviceForm(office), ...change }));
		expect(await create({ name: ' ' })).toEqual({ name: 'empty' });
		expect(await create({ name: 'x\u0000' })).toEqual({ name: 'hidden-character' });
		expect(await create({ sites: [] })).toEqual({ sites: 'no-site' });
		expect(await create({ sites: ['ailleurs'] })).toBe('unknown-site');
		expect(await create({ from: '8h', until: '20:00' })).toEqual({ from: 'not-a-time' });
		expect(await create({ from: '08:00' })).toEqual({ until: 'empty' });
		expect(await create({ until: '08:00' })).toEqual({ from: 'empty' });
		expect(await create({ from: '20:00', until: '08:00' })).toEqual({
			until: 'ends-before-it-begins'
		});
		expect(await create({ quiet: '0' })).toEqual({ quiet: 'too-small' });
		expect(await create({ quiet: '11' })).toEqual({ quiet: 'too-large' });
		expect(await create({ from: '08:00', until: '00:00', quiet: '10' })).toBe('accepted');
	});

	test('tell the tablet what was corrected', async () => {
		const { server, manager, organisation } = office;
		const id = await addDevice(office);
		const { token } = await pair(office, id);
		const change = { name: 'Salle B', from: '09:00', until: '17:30', quiet: '3' };
		await updateDevice(server, manager, organisation, id, { ...deviceForm(office), ...change });
		expect(await say(token)).toMatchObject({
			device: { name: 'Salle B' },
			hours: { from: 540, until: 1050 },
			quiet: 180
		});
	});

	test.each<Role>(['committee', 'helper'])(
		'are changed by nobody with the role %s',
		async (role) => {
			const id = await addDevice(office);
			const person = somebody(office, role);
			const refused = await Promise.all(acts(office, person, id).map(faults));
			expect(refused).toEqual(refused.map(() => 'forbidden'));
			const listing = faults(listDevices(office.server, person, office.organisation));
			expect(await listing).toBe(role === 'helper' ? 'accepted' : 'forbidden');
		}
	);

	test('are seen on the page of a campaign by those who follow it, never by a committee', async () => {
		const slug = await draft(office);
		const devices = async (role: Role) =>
			(await readCampaign(office.server, somebody(office, role), slug)).devices;
		expect(await devices('helper')).not.toBeNull();
		expect(await devices('manager')).not.toBeNull();
		expect(await devices('committee')).toBeNull();
	});

	test('of another organisation do not exist, and nobody is let in signed out', async () => {
		const id = await addDevice(office);
		const { server } = office;
		await server.app
			.insertInto('organisation')
			.values({
				id: 'autre',
				name: 'Autre',
				tenure: 'coop',
				help_name: '',
				help_phone: '',
				help_place: '',
				demonstration: 0,
				created_at: 0
			})
			.execute();
		const stranger: Account = {
			id: 'x',
			name: 'x',
			memberships: [{ organisation: 'autre', role: 'manager', site: null }]
		};
		const unknown = await Promise.all(
			[
				readDevice(server, stranger, 'autre', id),
				makePairingCode(server, stranger, 'autre', id),
				noteErasure(server, stranger, 'autre', id),
				revokeDevice(server, stranger, 'autre', id, 'lost')
			].map(faults)
		);
		expect(unknown).toEqual(unknown.map(() => 'device-not-found'));
		const refused = await Promise.all(acts(office, stranger, id).map(faults));
		expect(refused).toEqual(refused.map(() => 'forbidden'));
		const out = await Promise.all(acts(office, null, id).map(faults));
		expect(out).toEqual(out.map(() => 'signed-out'));
		await server.app.deleteFrom('organisation').where('id', '=', 'autre').execute();
	});
});
