import { describe, expect, test } from 'vitest';
import { keepDevice, readDevice } from '#lib/client/device/kept-device.ts';
import { type PairingSurroundings, pairWithServer } from '#lib/client/device/pairing.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { anyDevice, anyNews, emptyStore, network, notTheServer, problem } from './a-device.ts';

const token = 'N'.repeat(43);
const answer = () => Response.json({ version: 1, token, news: anyNews });

function surroundings(respond: () => Response, given: Partial<PairingSurroundings> = {}) {
	const store = emptyStore();
	const steps: string[] = [];
	const { fetch, asked } = network(() => {
		steps.push('ask');
		return respond();
	});
	const all: PairingSurroundings = {
		fetch,
		offer: () => {
			steps.push('offer');
			return Promise.resolve('new-sentinel');
		},
		accept: () => {
			steps.push('accept');
			return Promise.resolve();
		},
		keep: (device) => {
			steps.push('keep');
			return keepDevice(device, () => store);
		},
		noteTime: () => undefined,
		...given
	};
	keepDevice(anyDevice, () => store);
	return { all, steps, asked, kept: () => readDevice(() => store) };
}

describe('pairing a tablet', () => {
	test('writes a sentinel, asks, and only then keeps what it is', async () => {
		const { all, steps, asked, kept } = surroundings(answer);
		const pairing = await pairWithServer({ code: '318204' }, all);
		expect(steps).toEqual(['offer', 'ask', 'accept', 'keep']);
		expect(asked[0]?.path).toBe('/api/devices/pair');
		expect(asked[0]?.init.body).toBe(
			JSON.stringify({ version: 1, code: '318204', sentinel: 'new-sentinel' })
		);
		const device = { token, news: anyNews, site: 'est', revoked: false };
		expect(pairing).toEqual({ kind: 'paired', device });
		expect(kept()).toEqual(device);
	});

	test('says which tablet it is where a code for another must not do', async () => {
		const { all, asked } = surroundings(answer);
		await pairWithServer({ code: '318204', only: 'device-1' }, all);
		expect(asked[0]?.init.body).toBe(
			JSON.stringify({ version: 1, code: '318204', sentinel: 'new-sentinel', device: 'device-1' })
		);
	});

	test.each([
		['code-wrong', 404, 'code-wrong', 0],
		['too-many-attempts', 429, 'too-many-attempts', 90],
		['malformed-pairing', 400, 'code-wrong', 0]
	])('refused as %s it leaves the pairing before', async (code, status, reason, retryAfter) => {
		const { all, steps, kept } = surroundings(() =>
			problem(status, code, retryAfter === 0 ? undefined : retryAfter)
		);
		expect(await pairWithServer({ code: '000000' }, all)).toEqual({
			kind: 'refused',
			reason,
			retryAfter
		});
		expect(steps).toEqual(['offer', 'ask']);
		expect(kept()).toEqual(anyDevice);
	});

	test.each(notTheServer)('%s changes nothing', async (_, respond) => {
		const { all, kept } = surroundings(respond);
		expect(await pairWithServer({ code: '318204' }, all)).toMatchObject({ reason: 'unreachable' });
		expect(kept()).toEqual(anyDevice);
	});

	test('where the store refuses, the server is not even asked', async () => {
		const { all, asked } = surroundings(answer, {
			offer: () => Promise.reject(new Refusal('storage-full'))
		});
		expect(await pairWithServer({ code: '318204' }, all)).toMatchObject({ reason: 'storage-full' });
		expect(asked).toEqual([]);
	});
});
