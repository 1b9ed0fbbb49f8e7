import { describe, expect, test } from 'vitest';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { anyEnvelope, createSigner, storedItem } from './receipts.ts';
import { type Answering, startSending } from './sending.ts';

const signer = createSigner();
const some = (count: number, campaign?: string): Envelope[] =>
	Array.from({ length: count }, () => anyEnvelope(campaign));

const storing: Answering = async (envelopes) =>
	new Response(signer.sign(await Promise.all(envelopes.map(storedItem))));

const problem = (status: number, retryAfter?: number): Response =>
	Response.json({ error: { code: 'some-code', message: 'no', retryAfter } }, { status });

describe('the sender', () => {
	test('everything leaves in batches of fifty against receipts', async () => {
		const sending = startSending(some(120), signer.publicKey, storing);
		await sending.sender.wake();
		expect(sending.requests.map((ids) => ids.length)).toEqual([50, 50, 20]);
		expect(sending.waiting.size).toBe(0);
		expect(sending.waits).toEqual([]);
	});

	test('a batch stays below the size of one request', async () => {
		const large = Array.from({ length: 12 }, () => anyEnvelope('essai', 'A'.repeat(80_000)));
		const sending = startSending(large, signer.publicKey, storing);
		await sending.sender.wake();
		expect(Math.max(...sending.requests.map((ids) => ids.length))).toBe(6);
		expect(sending.waiting.size).toBe(0);
	});

	const untrusted: readonly (readonly [string, Answering])[] = [
		['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
		['the server fails', () => problem(500)],
		['the server has no room', () => problem(503)],
		['a captive portal answers with its page', () => new Response('<html>Bienvenue</html>')],
		['a captive portal answers with JSON', () => Response.json({ version: 1, ok: true })],
		['a proxy asks to sign in', () => new Response('', { status: 401 })],
		['the address is gone', () => new Response('', { status: 404 })],
		[
			'somebody else signed the receipt',
			async (envelopes) =>
				new Response(createSigner().sign(await Promise.all(envelopes.map(storedItem))))
		],
		[
			'the receipt was changed on its way',
			async (envelopes) => {
				const text = signer.sign(await Promise.all(envelopes.map(storedItem)));
				return new Response(text.replace('stored', 'stOred'));
			}
		],
		['the receipt names nothing', () => new Response(signer.sign([]))],
		[
			'the receipt names other bytes',
			(envelopes) => storing(envelopes.map((envelope) => ({ ...envelope, sealed: 'AAAA' })))
		],
		[
			'the receipt names another site',
			(envelopes) => storing(envelopes.map((envelope) => ({ ...envelope, site: 'ouest' })))
		],
		[
			'the receipt names another ticket',
			(envelopes) => storing(envelopes.map((envelope) => ({ ...envelope, ticket: 'AAAA' })))
		],
		[
			'the receipt is one for a trial',
			async (envelopes) => {
				const items = await Promise.all(envelopes.map(storedItem));
				return new Response(signer.signText('trial-receipt', JSON.stringify({ items })));
			}
		],
		[
			'the receipt names another envelope',
			async () => new Response(signer.sign([await storedItem(anyEnvelope())]))
		]
	];

	test.each(untrusted)('everything stays and is tried again when %s', async (_, answer) => {
		const envelopes = some(3);
		const sending = startSending(envelopes, signer.publicKey, answer);
		await sending.sender.wake();
		expect([...sending.waiting.values()]).toEqual(envelopes);
		expect(sending.refused.size).toBe(0);
		expect(sending.waits).toEqual([1_000]);
		sending.answer = storing;
		sending.ring();
		await sending.sender.wake();
		expect(sending.waiting.size).toBe(0);
	});

	test('a reply that was lost leads to the same envelope again, and to its receipt', async () => {
		const taken = new Set<string>();
		let first = true;
		const sending = startSending(some(2), signer.publicKey, (envelopes) => {
			for (const { id } of envelopes) taken.add(id);
			if (!first) return storing(envelopes);
			first = false;
			throw new TypeError('connection reset');
		});
		await sending.sender.wake();
		await sending.sender.wake();
		expect(sending.requests[0]).toEqual(sending.requests[1]);
		expect(taken.size).toBe(2);
		expect(sending.waiting.size).toBe(0);
	});

	test('one that is refused for good is set aside with its reason, the rest goes on', async () => {
		const [bad, ...good] = some(60);
		if (bad === undefined) throw new Error('nothing to send');
		const sending = startSending([bad, ...good], signer.publicKey, async (envelopes) => {
			const items = await Promise.all(envelopes.map(storedItem));
			return new Response(
				signer.sign(
					items.map((item) =>
						item.id === bad.id ? { ...item, outcome: 'refused', reason: 'late' } : item
					)
				)
			);
		});
		await sending.sender.wake();
		expect(sending.waiting.size).toBe(0);
		expect([...sending.refused]).toEqual([[bad.id, 'late']]);
		expect(sending.waits).toEqual([]);
	});

	test.each([400, 413])('a batch that is refused whole by %i goes one by one', async (status) => {
		const envelopes = some(5);
		const poison = envelopes[2]?.id ?? '';
		const sending = startSending(envelopes, signer.publicKey, (batch) =>
			batch.some(({ id }) => id === poison) ? problem(status) : storing(batch)
		);
		await sending.sender.wake();
		expect([...sending.waiting.keys()]).toEqual([poison]);
		expect(sending.requests.map((ids) => ids.length)).toEqual([5, 1, 1, 1, 1, 1]);
		expect(sending.waits).toEqual([1_000]);
	});

	test('waits grow with each failure, with chance, up to five minutes', async () => {
		const sending = startSending(some(1), signer.publicKey, () => problem(500));
		for (let time = 0; time < 11; time++) await sending.sender.wake();
		expect(sending.waits).toEqual([
			1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000, 150_000
		]);
	});

	test('a success starts the waits anew', async () => {
		const sending = startSending(some(1), signer.publicKey, () => problem(500));
		await sending.sender.wake();
		await sending.sender.wake();
		sending.answer = storing;
		await sending.sender.wake();
		const next = anyEnvelope();
		sending.waiting.set(next.id, next);
		sending.answer = () => problem(500);
		await sending.sender.wake();
		expect(sending.waits).toEqual([1_000, 2_000, 1_000]);
	});

	test('asked to wait, it does not come back before, whatever wakes it', async () => {
		const sending = startSending(some(1), signer.publicKey, () => problem(429, 40));
		await sending.sender.wake();
		await sending.sender.wake();
		await sending.sender.wake();
		expect(sending.requests).toHaveLength(1);
		expect(sending.waits).toEqual([41_000]);
		sending.answer = storing;
		sending.ring();
		await sending.sender.wake();
		expect(sending.waiting.size).toBe(0);
	});

	test('a pause without end is believed for five minutes', async () => {
		const sending = startSending(some(1), signer.publicKey, () => problem(429, 1e12));
		await sending.sender.wake();
		expect(sending.waits).toEqual([301_000]);
	});

	test('what was added while sending leaves before it rests', async () => {
		const sending = startSending(some(1), signer.publicKey, storing);
		const next = anyEnvelope();
		const first = sending.sender.wake();
		sending.waiting.set(next.id, next);
		await sending.sender.wake();
		await first;
		expect(sending.waiting.size).toBe(0);
	});

	test('whoever names none of fifty is not asked about ten thousand, and the other campaigns go on', async () => {
		const sending = startSending(
			[...some(500, 'un'), ...some(2, 'deux')],
			signer.publicKey,
			(envelopes) =>
				envelopes[0]?.campaign === 'deux' ? storing(envelopes) : new Response(signer.sign([]))
		);
		await sending.sender.wake();
		expect(sending.requests.map((ids) => ids.length)).toEqual([50, 2]);
		expect(sending.waiting.size).toBe(500);
		expect(sending.waits).toEqual([1_000]);
	});

	test('several campaigns leave in batches of their own', async () => {
		const envelopes = [...some(2, 'un'), ...some(1, 'deux'), ...some(2, 'un')];
		const sending = startSending(envelopes, signer.publicKey, storing);
		await sending.sender.wake();
		expect(sending.requests.map((ids) => ids.length)).toEqual([4, 1]);
	});

	test('an envelope of a campaign whose key is not kept stays', async () => {
		const sending = startSending(some(1), null, storing);
		await sending.sender.wake();
		expect(sending.waiting.size).toBe(1);
		expect(sending.requests).toEqual([]);
	});

	test('once stopped nothing is tried again by itself', async () => {
		const sending = startSending(some(1), signer.publicKey, () => problem(500));
		await sending.sender.wake();
		sending.sender.stop();
		sending.ring();
		expect(sending.requests).toHaveLength(1);
	});

	test('a store that fails loses nothing and is tried again', async () => {
		const sending = startSending(some(1), signer.publicKey, storing);
		let broken = true;
		const { remove } = sending;
		sending.remove = (ids) => {
			if (broken) return Promise.reject(new Error('disk'));
			return remove(ids);
		};
		await sending.sender.wake();
		expect(sending.waiting.size).toBe(1);
		expect(sending.waits).toEqual([1_000]);
		broken = false;
		sending.ring();
		await sending.sender.wake();
		expect(sending.waiting.size).toBe(0);
	});
});
