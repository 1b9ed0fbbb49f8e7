import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyReceipt } from '#lib/client/sync/verify-receipt.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { envelopeDigest } from '#lib/protocol/envelope-digest.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Problem } from '#lib/protocol/problem.ts';
import type { ReceiptItem } from '#lib/protocol/receipt.ts';
import type { LogFields } from '#lib/server/log.ts';
import type { Server } from '#lib/server/server.ts';
import { startServer } from '#lib/server/start-server.ts';
import { POST } from '../../../src/routes/api/envelopes/+server.ts';
import {
	openSealedCampaign,
	type SealedCampaign,
	sealedEnvelopes
} from '../../support/sealed-campaign.ts';
import { emptyStorage } from '../../support/storage.ts';

let server: Server;
let campaign: SealedCampaign;
let remove: () => Promise<void>;
let count = 0;
const logged: (readonly [string, LogFields | undefined])[] = [];
const lines: string[] = [];

beforeAll(async () => {
	const storage = await emptyStorage('sqlite');
	remove = () => storage.remove();
	const note = (event: string, fields?: LogFields): void => {
		logged.push([event, fields]);
		lines.push(JSON.stringify([event, fields]));
	};
	server = await startServer(storage.config, { calendar: 0, log: { info: note, error: note } });
});
afterAll(async () => {
	await server.close();
	await remove();
});
beforeEach(async () => {
	count += 1;
	logged.length = 0;
	campaign = await openSealedCampaign(server, `essai-${count}`);
});

interface Sent {
	readonly body: string;
	readonly type?: string;
	readonly address?: string;
	readonly server?: Server;
}

/** Only what the address reads of an event. */
async function send({ body, type = 'application/json', address = '127.0.0.1', ...given }: Sent) {
	const request = new Request('http://localhost/api/envelopes', {
		method: 'POST',
		headers: { 'content-type': type },
		body
	});
	const event = {
		request,
		locals: { server: given.server ?? server },
		getClientAddress: () => address
	} as unknown as RequestEvent;
	return POST(event as Parameters<typeof POST>[0]);
}

const batch = (envelopes: readonly unknown[]): Sent => ({
	body: JSON.stringify({ version: 1, envelopes })
});

async function receiptFor(envelopes: readonly unknown[]): Promise<readonly ReceiptItem[]> {
	const response = await send(batch(envelopes));
	expect(response.status).toBe(200);
	return verifyReceipt(await response.text(), 'receipt', campaign.bundle.receiptKey);
}

async function problemOf(sent: Sent): Promise<{ status: number; error: Problem['error'] }> {
	const response = await send(sent);
	return { status: response.status, ...((await response.json()) as Problem) };
}

const received = async (): Promise<number> =>
	(await server.ballotBox.participation(campaign.bundle.slug))['est'] ?? 0;

const one = async (): Promise<Envelope> => {
	const [envelope] = await sealedEnvelopes(campaign, 'est', 1);
	if (envelope === undefined) throw new Error('nothing was sealed');
	return envelope;
};

describe('receiving envelopes', () => {
	test('a batch is answered with a signed receipt that names each envelope', async () => {
		const envelopes = await sealedEnvelopes(campaign, 'est', 3);
		const expected = await Promise.all(
			envelopes.map(async (envelope) => ({
				outcome: 'stored',
				id: envelope.id,
				digest: await envelopeDigest(envelope)
			}))
		);
		expect(await receiptFor(envelopes)).toEqual(expected);
		expect(await received()).toBe(3);
	});

	test('a hundred posts of one envelope at once are counted once', async () => {
		const envelope = await one();
		const receipts = await Promise.all(Array.from({ length: 100 }, () => receiptFor([envelope])));
		expect(new Set(receipts.map(([item]) => item?.outcome))).toEqual(new Set(['stored']));
		expect(await received()).toBe(1);
	});

	test.each([
		['wrong-questionnaire', { questionnaire: 'c'.repeat(64) }],
		['wrong-key', { key: 'c'.repeat(16) }],
		['unknown-campaign', { campaign: 'ailleurs' }],
		['unknown-site', { site: 'nord' }],
		['malformed', { id: 'un' }],
		['malformed', { sealed: 'é' }],
		['malformed', { sealed: 'A'.repeat(109) }],
		['malformed', { extra: 1 }],
		['too-large', { sealed: 'A'.repeat(90_000) }]
	])('one item with a fault is refused as %s, and the others are stored', async (reason, fault) => {
		const bad = { ...(await one()), ...fault };
		const [first, second, third] = await receiptFor([await one(), bad, await one()]);
		expect(first?.outcome).toBe('stored');
		expect(second).toEqual({
			outcome: 'refused',
			id: bad.id,
			digest: await envelopeDigest(bad),
			reason
		});
		expect(third?.outcome).toBe('stored');
		expect(await received()).toBe(2);
		expect(logged).toContainEqual(['envelopes-refused', { code: reason, count: 1 }]);
	});

	test.each([null, 7, 'x', [], {}, { id: 3, sealed: {} }])(
		'an item that is %j is refused and blocks nothing',
		async (item) => {
			const [first, second] = await receiptFor([item, await one()]);
			expect(first).toMatchObject({ outcome: 'refused', id: '', reason: 'malformed' });
			expect(second?.outcome).toBe('stored');
		}
	);

	test('after closing, a new envelope is late and an old one still stored', async () => {
		const early = await one();
		await receiptFor([early]);
		await server.ballotBox.setPhase(campaign.bundle.slug, 'closed');
		const [again, late] = await receiptFor([early, await one()]);
		expect(again?.outcome).toBe('stored');
		expect(late).toMatchObject({ outcome: 'refused', reason: 'late' });
		expect(await server.ballotBox.late(campaign.bundle.slug)).toBe(1);
	});

	test.each([
		['malformed-json', 400, { body: '{"version":1,' }],
		['malformed-json', 400, { body: '' }],
		['malformed-batch', 400, batch([])],
		['malformed-batch', 400, batch(Array.from({ length: 51 }, () => ({})))],
		['malformed-batch', 400, { body: '{"version":2,"envelopes":[{}]}' }],
		['wrong-content-type', 415, { body: '{}', type: 'text/plain' }],
		['too-large', 413, { body: `"${'x'.repeat(10_000_000)}"` }]
	])('a request as a whole is refused as %s (%i)', async (code, status, sent) => {
		const problem = await problemOf(sent);
		expect(problem.status).toBe(status);
		expect(problem.error.code).toBe(code);
		expect(problem.error.message).not.toBe('');
	});

	test('text that is not UTF-8 is refused by name', async () => {
		const request = new Request('http://localhost/api/envelopes', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: new Uint8Array([0x7b, 0xff, 0xfe])
		});
		const event = { request, locals: { server }, getClientAddress: () => '127.0.0.1' };
		const response = await POST(event as unknown as Parameters<typeof POST>[0]);
		expect(await response.json()).toMatchObject({ error: { code: 'malformed-text' } });
	});

	test('a full disk or a locked database asks to try later and acknowledges nothing', async () => {
		const full: Server = {
			...server,
			ballotBox: { ...server.ballotBox, put: () => Promise.reject(new Refusal('try-later')) }
		};
		const sent = { ...batch([await one()]), server: full };
		const response = await send(sent);
		expect(response.headers.get('retry-after')).toBe('30');
		expect(await problemOf(sent)).toMatchObject({
			status: 503,
			error: { code: 'try-later', retryAfter: 30 }
		});
	});

	test('an address that sends without end is asked to wait, and others are not', async () => {
		const hurried: Server = { ...server };
		const from = (address: string) => problemOf({ body: '{', address, server: hurried });
		for (let time = 0; time < 1_200; time++) expect((await from('192.0.2.1')).status).toBe(400);
		const problem = await from('192.0.2.1');
		expect(problem).toMatchObject({ status: 429, error: { code: 'too-many-requests' } });
		expect(problem.error.retryAfter).toBeGreaterThan(0);
		expect((await from('192.0.2.2')).status).toBe(400);
		expect((await from('127.0.0.1')).status).toBe(400);
	});

	test('no log line holds an id, an address or anything sealed', async () => {
		const good = await one();
		const bad = { ...(await one()), key: 'c'.repeat(16) };
		await send({ ...batch([good, bad]), address: '192.0.2.7' });
		const text = lines.join('\n');
		for (const secret of [good.id, bad.id, good.sealed, '192.0.2.']) {
			expect(text).not.toContain(secret);
		}
	});
});
