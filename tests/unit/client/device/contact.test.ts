import { describe, expect, test } from 'vitest';
import { contactOnce, type ContactSurroundings } from '#lib/client/device/contact.ts';
import type { PairedDevice } from '#lib/client/device/kept-device.ts';
import { statementOf } from '#lib/client/device/statement.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { parseDeviceContact } from '#lib/protocol/device.ts';
import { anyDevice, anyNews, anyStatement, network, notTheServer, problem } from './a-device.ts';

function surroundings(
	respond: () => Response,
	before: PairedDevice | null = anyDevice,
	given: Partial<ContactSurroundings> = {}
) {
	const held: { device: PairedDevice | null } = { device: before };
	const { fetch, asked } = network(respond);
	const times: string[] = [];
	const renewed = { times: 0 };
	const all: ContactSurroundings = {
		fetch,
		read: () => held.device,
		keep: (device) => (held.device = device),
		statement: () => Promise.resolve(anyStatement),
		noteTime: (now) => times.push(now),
		renewSentinel: () => {
			renewed.times += 1;
			return Promise.resolve();
		},
		...given
	};
	return { all, asked, held, times, renewed };
}

const fresh = { ...anyNews, organisation: 'Autre office' };

describe('a contact', () => {
	test('says counts with the token, and takes the news without changing the site', async () => {
		const { all, asked, held, times } = surroundings(() => Response.json(fresh));
		const contact = await contactOnce(all);
		expect(contact).toEqual({ kind: 'heard', device: { ...anyDevice, news: fresh } });
		expect(held.device).toEqual({ ...anyDevice, news: fresh });
		expect(times).toEqual([fresh.now]);
		expect(asked).toHaveLength(1);
		expect(asked[0]?.init).toMatchObject({
			credentials: 'omit',
			headers: { authorization: `Bearer ${anyDevice.token}` },
			body: JSON.stringify(anyStatement)
		});
	});

	test('a tablet that is not paired says nothing', async () => {
		const { all, asked } = surroundings(() => Response.json(fresh), null);
		expect(await contactOnce(all)).toEqual({ kind: 'not-paired' });
		expect(asked).toEqual([]);
	});

	test.each(notTheServer)('%s leaves everything as it was', async (_, respond) => {
		const { all, held, times } = surroundings(respond);
		expect(await contactOnce(all)).toEqual({ kind: 'unreachable' });
		expect(held.device).toBe(anyDevice);
		expect(times).toEqual([]);
	});

	test('a tablet the office no longer knows learns it, and learns when it is known again', async () => {
		const { all, held } = surroundings(() => problem(401, 'device-unknown'));
		expect(await contactOnce(all)).toEqual({ kind: 'revoked' });
		expect(held.device).toEqual({ ...anyDevice, revoked: true });
		const known = surroundings(() => Response.json(fresh), held.device);
		await contactOnce(known.all);
		expect(known.held.device?.revoked).toBe(false);
	});

	test('writes a new sentinel once the office was told that there was none, and never else', async () => {
		const lost = () => Promise.resolve({ ...anyStatement, sentinel: null });
		const told = surroundings(() => Response.json(fresh), anyDevice, { statement: lost });
		await contactOnce(told.all);
		expect(told.renewed.times).toBe(1);
		const untold = surroundings(() => problem(500, 'failed'), anyDevice, { statement: lost });
		await contactOnce(untold.all);
		expect(untold.renewed.times).toBe(0);
		const found = surroundings(() => Response.json(fresh));
		await contactOnce(found.all);
		expect(found.renewed.times).toBe(0);
	});

	test('a site changed in another tab meanwhile is kept', async () => {
		const { all, held } = surroundings(() => {
			held.device = { ...anyDevice, site: 'est' };
			return Response.json(fresh);
		});
		await contactOnce(all);
		expect(held.device).toEqual({ ...anyDevice, news: fresh, site: 'est' });
	});

	test('what comes for a pairing that was replaced or forgotten meanwhile is dropped', async () => {
		const other = { ...anyDevice, token: 'O'.repeat(43) };
		for (const meanwhile of [other, null]) {
			const { all, held } = surroundings(() => {
				held.device = meanwhile;
				return Response.json(fresh);
			});
			expect((await contactOnce(all)).kind).not.toBe('heard');
			expect(held.device).toBe(meanwhile);
		}
	});

	test('a statement that cannot be made is no contact, and throws nothing', async () => {
		const { all, asked } = surroundings(() => Response.json(fresh), anyDevice, {
			statement: () => Promise.reject(new Error('disk'))
		});
		expect(await contactOnce(all)).toEqual({ kind: 'unreachable' });
		expect(asked).toEqual([]);
	});
});

describe('what a tablet says of itself', () => {
	const sources = {
		outbox: { count: () => Promise.resolve({ waiting: 3, setAside: 1 }) },
		sentinel: () => Promise.resolve('here'),
		checks: () =>
			Promise.resolve([
				{ name: 'persistent', state: 'fails' },
				{ name: 'sound', state: 'unknown' },
				{ name: 'trial', state: 'fails' }
			] as const),
		clockAhead: () => 1_500,
		app: () => Promise.resolve('v'.repeat(100))
	};

	test('is counts and states the server can read', async () => {
		const statement = await statementOf(anyDevice, sources);
		expect(statement).toEqual({
			version: 1,
			waiting: 3,
			setAside: 1,
			persistent: 'no',
			app: 'v'.repeat(80),
			site: 'ouest',
			sentinel: 'here',
			clockAhead: 1_500,
			failing: ['persistent', 'trial']
		});
		expect(parseDeviceContact(JSON.parse(JSON.stringify(statement)))).toEqual(statement);
	});

	test('says nothing while a tab of another version holds the store', async () => {
		const blocked = {
			...sources,
			sentinel: () => Promise.reject(new Refusal('storage-blocked'))
		};
		await expect(statementOf(anyDevice, blocked)).rejects.toThrow(/^storage-blocked$/);
	});

	test('says that the sentinel was not found when the store fails', async () => {
		const statement = await statementOf(anyDevice, {
			...sources,
			outbox: { count: () => Promise.reject(new Error('gone')) },
			sentinel: () => Promise.reject(new Error('gone')),
			checks: () => Promise.resolve([{ name: 'store', state: 'fails' }])
		});
		expect(statement).toMatchObject({
			waiting: 0,
			sentinel: null,
			persistent: 'unknown',
			failing: ['store']
		});
	});
});
