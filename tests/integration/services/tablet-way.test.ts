import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Role } from '#lib/server/accounts/account.ts';
import { campaignAddresses, readHereOnly } from '#lib/server/services/campaign-addresses.ts';
import {
	chooseTabletWay,
	readTabletWay,
	tabletOrigin,
	trustGuide
} from '#lib/server/services/tablet-way.ts';
import { tabletWayStanding, trustEnd } from '#lib/server/services/tablet-way-standing.ts';
import { day, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('the way tablets come, on %s', (engine) => {
	let office: Office;

	beforeEach(async () => {
		office = await startOffice(engine);
	});
	afterEach(async () => {
		await office.remove();
	});

	const choose = (account: Account, input: unknown) =>
		chooseTabletWay(office.server, account, office.organisation, input);

	const somebody = (role: Role): Account => ({
		...office.manager,
		memberships: [{ organisation: office.organisation, role, site: null }]
	});

	const owner = (): Account => ({
		...office.manager,
		memberships: [{ organisation: null, role: 'administrator', site: null }]
	});

	test('is not chosen at first: tablets have the address of the installation', async () => {
		expect(await readTabletWay(office.server)).toBeNull();
		expect(await tabletOrigin(office.server)).toBe('http://localhost:3000');
	});

	test('is chosen by whoever looks after the installation, and written down', async () => {
		await choose(owner(), { way: 'this-computer' });
		expect(await tabletOrigin(office.server)).toBe('http://localhost:3000');
		await choose(owner(), { way: 'same-wifi' });
		expect(await readTabletWay(office.server)).toBe('same-wifi');
		expect(await tabletOrigin(office.server)).toBe('https://porte-voix.local:3443');
		const journal = await office.server.app
			.selectFrom('journal')
			.select(['action', 'subject'])
			.where('action', '=', 'tablet-way-chosen')
			.orderBy('subject')
			.execute();
		expect(journal.map(({ subject }) => subject)).toEqual(['same-wifi', 'this-computer']);
	});

	test('begins with trust on the same Wi-Fi only', () => {
		const { config } = office.server;
		expect(trustGuide(config, 'same-wifi')).toBe('http://porte-voix.local:3443/confiance');
		for (const way of ['this-computer', 'public-name', null] as const) {
			expect(trustGuide(config, way)).toBeNull();
		}
	});

	test.each(['manager', 'committee', 'helper'] as const)(
		'cannot be chosen by a %s',
		async (role) => {
			await expect(choose(somebody(role), { way: 'same-wifi' })).rejects.toMatchObject({
				code: 'forbidden'
			});
			expect(await readTabletWay(office.server)).toBeNull();
			expect((await tabletWayStanding(office.server, somebody(role))).mayChoose).toBe(false);
		}
	);

	test('refuses what does not exist, and a public name that is not there', async () => {
		await expect(choose(owner(), { way: 'by-post' })).rejects.toMatchObject({
			fields: { way: 'unknown-choice' }
		});
		await expect(choose(owner(), {})).rejects.toMatchObject({ code: 'input-refused' });
		await expect(choose(owner(), { way: 'public-name' })).rejects.toMatchObject({
			code: 'public-name-missing'
		});
		expect(await readTabletWay(office.server)).toBeNull();
	});

	test('tells the office the fingerprint and never the key', async () => {
		await choose(owner(), { way: 'same-wifi' });
		const standing = await tabletWayStanding(office.server, owner());
		expect(standing.wifi?.guide).toBe('http://porte-voix.local:3443/confiance');
		expect(standing.wifi?.authority?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
		expect(JSON.stringify(standing)).not.toMatch(/PRIVATE|BEGIN/);
	});

	test('tells the office from a year before that the trust of the same Wi-Fi ends, and by no other way', async () => {
		const ends = async () => {
			const { trustEnds } = await tabletWayStanding(office.server, owner());
			expect(await trustEnd(office.server, await readTabletWay(office.server))).toBe(trustEnds);
			return trustEnds;
		};
		await choose(owner(), { way: 'same-wifi' });
		const { wifi } = await tabletWayStanding(office.server, owner());
		const until = wifi?.authority?.until ?? 0;
		expect(await ends()).toBeNull();
		office.wait(until - office.now() - 365 * day - 1);
		expect(await ends()).toBeNull();
		office.wait(1);
		expect(await ends()).toBe(until);
		await choose(owner(), { way: 'this-computer' });
		expect(await ends()).toBeNull();
	});

	test('says nothing of the end of a trust whose file is damaged', async () => {
		await choose(owner(), { way: 'same-wifi' });
		await writeFile(join(office.config.data, 'tls', 'authority.pem'), 'x');
		expect(await trustEnd(office.server, 'same-wifi')).toBeNull();
	});

	describe('and the addresses of a campaign', () => {
		const addresses = async (origin = office.config.origin) => {
			const slug = 'portrait-2027';
			const { app, config } = office.server;
			const server = { app, config: { ...config, origin } };
			const { hereOnly, sites } = await campaignAddresses(server, { slug, sites: office.sites });
			const first = sites.get(office.sites[0]?.id ?? '');
			expect(await readHereOnly(server)).toBe(hereOnly);
			return { hereOnly, phone: first?.phone.address, kiosk: first?.kiosk.address };
		};
		const site = (): string => office.sites[0]?.id ?? '';
		const tried = (): string => `http://localhost:3000/kiosk?campaign=portrait-2027&site=${site()}`;
		const named = (): string => `/r/portrait-2027?site=${site()}`;
		const publicName = 'https://sondage.example.org';

		test('before a way is chosen, and on this computer, lead nowhere from elsewhere', async () => {
			const here = { hereOnly: 'all', phone: `http://localhost:3000${named()}`, kiosk: tried() };
			expect(await addresses()).toEqual(here);
			await choose(owner(), { way: 'this-computer' });
			expect(await addresses()).toEqual(here);
		});

		test('on the same Wi-Fi are for tablets what the guide says; phones stay on this computer', async () => {
			await choose(owner(), { way: 'same-wifi' });
			expect(await addresses()).toEqual({
				hereOnly: 'phones',
				phone: `http://localhost:3000${named()}`,
				kiosk: 'https://porte-voix.local:3443/kiosk'
			});
			expect(await addresses(publicName)).toMatchObject({
				hereOnly: 'none',
				kiosk: 'https://porte-voix.local:3443/kiosk'
			});
		});

		test('under a public name work everywhere, but for a kiosk that is this computer', async () => {
			const everywhere = {
				hereOnly: 'none',
				phone: `${publicName}${named()}`,
				kiosk: `${publicName}/kiosk`
			};
			expect(await addresses(publicName)).toEqual(everywhere);
			await choose(owner(), { way: 'this-computer' });
			expect(await addresses(publicName)).toEqual({
				...everywhere,
				hereOnly: 'tablets',
				kiosk: tried()
			});
		});
	});
});
