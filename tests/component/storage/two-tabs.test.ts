import { afterEach, describe, expect, test } from 'vitest';
import { createOutbox } from '#lib/client/storage/outbox.ts';
import { createSender, type Sender } from '#lib/client/sync/sender.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import type { CampaignBundle, PublicKey } from '#lib/protocol/campaign-bundle.ts';
import { envelopeDigest } from '#lib/protocol/envelope-digest.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { signedBytes } from '#lib/protocol/signed-text.ts';
import { anyEnvelope, Databases } from './stored-database.ts';

const databases = new Databases();

afterEach(() => {
	databases.end();
});

/** A server in this page: it signs what it takes, and sees what two tabs do at the same time. */
async function server() {
	const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
	const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
	const seen: string[] = [];
	const busy = { now: 0, most: 0 };
	const answer: typeof fetch = async (_, init) => {
		busy.now += 1;
		busy.most = Math.max(busy.most, busy.now);
		const { envelopes } = JSON.parse(init?.body as string) as { envelopes: Envelope[] };
		seen.push(...envelopes.map(({ id }) => id));
		const items = await Promise.all(
			envelopes.map(async (envelope) => ({
				outcome: 'stored',
				id: envelope.id,
				digest: await envelopeDigest(envelope)
			}))
		);
		const body = JSON.stringify({ items });
		const bytes = await crypto.subtle.sign(
			algorithm,
			keys.privateKey,
			signedBytes('receipt', body)
		);
		busy.now -= 1;
		return Response.json({ version: 1, body, signature: toBase64Url(new Uint8Array(bytes)) });
	};
	return { receiptKey: { kty, crv, x, y } as PublicKey, seen, busy, answer };
}

describe('two tabs of one tablet', () => {
	async function tabs(alone: (work: () => Promise<void>) => Promise<void>) {
		const { receiptKey, seen, busy, answer } = await server();
		const name = databases.name();
		const bundle = { slug: 'essai', receiptKey } as unknown as CampaignBundle;
		const tab = async (): Promise<{ sender: Sender; outbox: ReturnType<typeof createOutbox> }> => {
			const database = await databases.open(name);
			const outbox = createOutbox(() => Promise.resolve(database));
			const sender = createSender({
				outbox,
				fetch: answer,
				alone,
				random: () => 0,
				after: () => () => undefined
			});
			return { sender, outbox };
		};
		const [one, other] = [await tab(), await tab()];
		const ids: string[] = [];
		for (let count = 0; count < 60; count++) {
			for (const { outbox } of [one, other]) {
				const envelope = anyEnvelope();
				ids.push(envelope.id);
				await outbox.add(envelope, bundle);
			}
		}
		await Promise.all([one.sender.wake(), other.sender.wake()]);
		expect(await one.outbox.count()).toEqual({ waiting: 0, setAside: 0 });
		expect(new Set(seen)).toEqual(new Set(ids));
		return { seen, busy, ids };
	}

	test('take turns in sending, and send each envelope once', async () => {
		const lock = crypto.randomUUID();
		const { seen, busy, ids } = await tabs((work) => navigator.locks.request(lock, work));
		expect(busy.most).toBe(1);
		expect(seen).toHaveLength(ids.length);
	});

	test('without locks may send one twice, and still lose none', async () => {
		await tabs((work) => work());
	});
});
