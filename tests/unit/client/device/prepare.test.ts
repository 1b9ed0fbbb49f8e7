import { describe, expect, test } from 'vitest';
import { type PreparingSurroundings, prepareForOffline } from '#lib/client/device/prepare.ts';
import { anyDevice, anyNews, network, notTheServer } from './a-device.ts';

const tags = { version: 1, name: 'un', tags: { est: '0a0a0a0a' } };

function surroundings(
	respond: () => Response = () => Response.json(tags),
	given: Partial<PreparingSurroundings> = {}
) {
	const { fetch, asked } = network(respond);
	const loaded: string[] = [];
	const kept: string[] = [];
	const forgotten: string[][] = [];
	const all: PreparingSurroundings = {
		fetch,
		load: (slug) => Promise.resolve(loaded.push(slug)),
		kept: () => Promise.resolve(new Map()),
		keep: (campaign, { name }) => {
			kept.push(`${campaign} ${name}`);
			return Promise.resolve();
		},
		forget: (except) => {
			forgotten.push([...except]);
			return Promise.resolve();
		},
		send: () => Promise.resolve(),
		voices: () => Promise.resolve(true),
		...given
	};
	return { all, asked, loaded, kept, forgotten };
}

describe('preparing for the time without a network', () => {
	test('keeps the campaigns of every site once, and the tags of codes', async () => {
		const { all, asked, loaded, kept, forgotten } = surroundings();
		await prepareForOffline(anyDevice, all);
		expect(loaded).toEqual(['annuel', 'travaux']);
		expect(asked.map(({ path }) => path)).toEqual(['/api/devices/codes/annuel']);
		expect(asked[0]?.init.headers).toMatchObject({ authorization: `Bearer ${anyDevice.token}` });
		expect(kept).toEqual(['annuel un']);
		expect(forgotten).toEqual([['annuel', 'travaux']]);
	});

	test('fetches no tags that have not changed, nor those of a campaign it does not offer', async () => {
		const { all, asked } = surroundings(undefined, {
			kept: () => Promise.resolve(new Map([['annuel', 'un']]))
		});
		await prepareForOffline(
			{ ...anyDevice, news: { ...anyNews, codes: { annuel: 'un', nord: 'x' } } },
			all
		);
		expect(asked).toEqual([]);
	});

	test.each(notTheServer)('keeps no tags from %s', async (_, respond) => {
		const { all, kept } = surroundings(respond);
		await prepareForOffline(anyDevice, all);
		expect(kept).toEqual([]);
	});

	test('a store that fails stops nothing else, and throws nothing', async () => {
		const sent = { times: 0 };
		const { all } = surroundings(undefined, {
			forget: () => Promise.reject(new Error('disk')),
			send: () => {
				sent.times += 1;
				return Promise.resolve();
			}
		});
		await prepareForOffline(anyDevice, all);
		expect(sent.times).toBe(1);
	});
});
