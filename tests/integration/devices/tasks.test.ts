import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contactDevice } from '#lib/server/services/devices/contact-device.ts';
import { readDeviceTasks } from '#lib/server/services/devices/read-device-tasks.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { addDevice, contactOf, pair } from '../../support/devices.ts';
import { day, draft, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('tablets that want somebody on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	test('that tour are called for every building of theirs, and never where nothing is asked', async () => {
		const { server, manager, organisation } = office;
		const [first, second] = office.sites.map(({ id }) => id);
		const id = await addDevice(office, { sites: [first, second] });
		const { token } = await pair(office, id);
		await contactDevice(server, `Bearer ${token}`, contactOf(office, { site: second ?? '' }));
		office.wait(day);
		const ofAll = () => readDeviceTasks(server, manager, organisation);
		expect(await ofAll()).toEqual([]);
		const slug = await draft(office, { sites: [first] });
		expect(await ofAll()).toEqual([]);
		await openCampaign(server, manager, slug, 'now');
		const call = { kind: 'callTablet', device: id, site: 'Les Pins', days: 1, waiting: 0 };
		expect(await ofAll()).toEqual([call]);
		expect((await readCampaign(server, manager, slug)).tasks).toEqual([call]);
		const committee = somebody(office, 'committee');
		await expect(readDeviceTasks(server, committee, organisation)).rejects.toThrow('forbidden');
	});
});
