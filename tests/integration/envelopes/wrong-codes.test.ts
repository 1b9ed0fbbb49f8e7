import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealBytes } from '#lib/client/sealing/seal-bytes.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import { sealedDigest } from '#lib/protocol/envelope-digest.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { pointBytes } from '#lib/protocol/key-name.ts';
import type { Problem } from '#lib/protocol/problem.ts';
import { parseReceiptBody, type Receipt } from '#lib/protocol/receipt.ts';
import { ticketAssociatedData, ticketBytes } from '#lib/protocol/ticket.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { destroyDeskKey } from '#lib/server/services/desk-key.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { POST } from '../../../src/routes/api/envelopes/+server.ts';
import { draft, minute, type Office, sealedAnswers, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { withCode } from '../../support/ticket.ts';

/** Wrong codes of one address in a minute, and the batch that goes over it. */
const allowed = 240;
const batchSize = 50;

describe.each(engines)('codes guessed by sending envelopes on %s', (engine) => {
	let office: Office;
	let slug: string;
	let codes: NonNullable<CampaignBundle['codes']>;
	let printed: string[];
	let answered: Envelope;

	/** Another one for each test: what one has counted is not the other's. */
	let guesser = '';
	let addresses = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
		slug = await draft(office, { codes: 'household' });
		const made = await issueCodes(office.server, office.manager, slug, { again: false });
		printed = (made[0]?.codes ?? []).map((code) => code.replace('-', ''));
		await openCampaign(office.server, office.manager, slug, 'now');
		codes = required((await campaignBundle(office.server, slug)).codes);
		answered = required((await sealedAnswers(office, slug, office.sites[0]?.id ?? '', 1))[0]);
	});
	afterAll(() => office.remove());
	beforeEach(() => {
		addresses += 1;
		guesser = `192.0.2.${addresses}`;
	});

	/** Sealed as a device seals it, with a ticket that no code has. */
	const guess = async (): Promise<Envelope> => {
		const envelope = { ...answered, id: randomUUID() };
		const digest = await sealedDigest(envelope.sealed);
		const ticket = await sealBytes(
			pointBytes(codes.key),
			randomBytes(ticketBytes),
			ticketAssociatedData({ ...envelope, digest })
		);
		return { ...envelope, ticket: toBase64Url(ticket) };
	};
	const guesses = (): Promise<Envelope[]> =>
		Promise.all(Array.from({ length: batchSize }, () => guess()));
	const good = async (): Promise<Envelope> =>
		withCode({ ...answered, id: randomUUID() }, required(printed.pop()), codes);
	const post = async (envelopes: readonly Envelope[], address = guesser): Promise<Response> => {
		const request = new Request('http://localhost/api/envelopes', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ version: 1, envelopes })
		});
		const event = {
			request,
			locals: { server: office.server },
			getClientAddress: () => address
		} as unknown as RequestEvent;
		return POST(event as Parameters<typeof POST>[0]);
	};
	const reasons = async (response: Response): Promise<string[]> =>
		parseReceiptBody(((await response.json()) as Receipt).body).map((item) =>
			item.outcome === 'stored' ? 'stored' : item.reason
		);

	test('are told no more than 240 and the rest of one batch a minute, however many come at once', async () => {
		const batches = await Promise.all(Array.from({ length: 12 }, () => guesses()));
		const responses = await Promise.all(batches.map((one) => post(one)));
		const told = responses.filter(({ status }) => status === 200);
		expect(told).toHaveLength(Math.ceil(allowed / batchSize));
		for (const response of told) {
			expect(new Set(await reasons(response))).toEqual(new Set(['code-unknown']));
		}
		const refused = required(responses.find(({ status }) => status === 429));
		expect((await refused.json()) as Problem).toMatchObject({
			error: { code: 'too-many-requests', retryAfter: 60 }
		});

		// A code that is right is not told either, stays good, and is taken a minute later.
		const right = await good();
		expect((await post([right])).status).toBe(429);
		expect(await reasons(await post([right], '198.51.100.7'))).toEqual(['stored']);
		const next = await good();
		expect((await post([next])).status).toBe(429);
		office.wait(minute);
		expect(await reasons(await post([next]))).toEqual(['stored']);
	});

	test('hold up neither envelopes without codes nor those of the same machine', async () => {
		for (let sent = 0; sent < allowed; sent += batchSize) await post(await guesses());
		expect(await reasons(await post([answered]))).toEqual(['code-missing']);
		expect(await reasons(await post([await good()], '127.0.0.1'))).toEqual(['stored']);
	});

	test('count also where a code is said to have been used, which a guess with a tag is told', async () => {
		const used = await good();
		const code = required(printed.pop());
		await post([await withCode(used, code, codes)]);
		const again = async (): Promise<Envelope> =>
			withCode({ ...answered, id: randomUUID() }, code, codes);
		for (let sent = 0; sent < allowed; sent += batchSize) {
			const batch = await Promise.all(Array.from({ length: batchSize }, () => again()));
			expect(new Set(await reasons(await post(batch)))).toEqual(new Set(['code-used']));
		}
		expect((await post([await again()])).status).toBe(429);
	});

	test('are not what a room of tablets sends: all are taken at once, and once more', async () => {
		const tablets = await Promise.all(Array.from({ length: 8 }, () => good()));
		for (let time = 0; time < 50; time += 1) {
			const responses = await Promise.all(tablets.map((one) => post([one])));
			expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
		}
	});

	test('are not what a lost desk key makes of honest tickets', async () => {
		const batch = await guesses();
		await destroyDeskKey(office.config, slug);
		for (let sent = 0; sent <= allowed; sent += batchSize) {
			expect(new Set(await reasons(await post(batch)))).toEqual(new Set(['code-unknown']));
		}
	});
});

function required<Value>(value: Value | null | undefined): Value {
	if (value === null || value === undefined) throw new Error('nothing there');
	return value;
}
