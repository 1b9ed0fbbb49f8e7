import { randomUUID } from 'node:crypto';
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyReceipt } from '#lib/client/sync/verify-receipt.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import { parseCodeTags, parseDeviceNews, trialCampaign } from '#lib/protocol/device.ts';
import { envelopeDigest } from '#lib/protocol/envelope-digest.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Problem } from '#lib/protocol/problem.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { revokeDevice } from '#lib/server/services/devices/revoke-device.ts';
import { GET as codes } from '../../../src/routes/api/devices/codes/[slug]/+server.ts';
import { POST as contact } from '../../../src/routes/api/devices/contact/+server.ts';
import { POST as pairing } from '../../../src/routes/api/devices/pair/+server.ts';
import { POST as trial } from '../../../src/routes/api/devices/trial-envelope/+server.ts';
import { addDevice, codeFor, contactOf, pair } from '../../support/devices.ts';
import { day, draft, type Office, startOffice } from '../../support/office.ts';

interface Sent {
	readonly body?: unknown;
	readonly token?: string;
	readonly slug?: string;
	readonly type?: string;
}

describe('the addresses for tablets', () => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice('sqlite');
	});
	afterAll(() => office.remove());
	// Each with guesses of its own.
	beforeEach(() => {
		office.wait(day);
	});

	/** Only what these addresses read of an event. */
	const send = async (
		handler: unknown,
		{ body, token, slug = '', type = 'application/json' }: Sent
	): Promise<Response> => {
		const request = new Request('http://localhost/api/devices', {
			method: body === undefined ? 'GET' : 'POST',
			headers: {
				'content-type': type,
				...(token === undefined ? {} : { authorization: `Bearer ${token}` })
			},
			...(body === undefined
				? {}
				: { body: typeof body === 'string' ? body : JSON.stringify(body) })
		});
		const event = {
			request,
			params: { slug },
			locals: { server: office.server },
			getClientAddress: () => '192.0.2.9'
		} as unknown as RequestEvent;
		return (handler as RequestHandler)(event);
	};
	const refusal = async (response: Response): Promise<readonly [number, string]> => {
		const { error } = (await response.json()) as Problem;
		return [response.status, error.code];
	};
	const envelope = (change: Partial<Envelope> = {}): Envelope => ({
		id: randomUUID(),
		campaign: trialCampaign,
		site: office.sites[0]?.id ?? '',
		questionnaire: '0'.repeat(64),
		key: '0'.repeat(16),
		sealed: toBase64Url(new Uint8Array(200).fill(7)),
		...change
	});

	test('pair, hear and answer as the protocol says, and no cache keeps it', async () => {
		const id = await addDevice(office);
		const body = { version: 1, code: await codeFor(office, id), sentinel: 'rose' };
		const paired = await send(pairing, { body });
		expect(paired.headers.get('cache-control')).toBe('no-store');
		const { token } = (await paired.json()) as { token: string };
		const heard = await send(contact, {
			token,
			body: contactOf(office, { sentinel: 'rose' })
		});
		expect(heard.status).toBe(200);
		expect(parseDeviceNews(await heard.json()).device.id).toBe(id);
	});

	test('refuse by name, and repeat nothing of what was sent', async () => {
		const { token } = await pair(office, await addDevice(office));
		const said = contactOf(office);
		const asked = [
			[pairing, { body: { version: 1, code: '123456', sentinel: 'x' } }, 400, 'code-wrong'],
			[pairing, { body: { version: 1, code: 'abc', sentinel: 'x' } }, 400, 'malformed-pairing'],
			[pairing, { body: 'secret{' }, 400, 'malformed-json'],
			[pairing, { body: '{}', type: 'text/plain' }, 415, 'wrong-content-type'],
			[pairing, { body: 'x'.repeat(200_000) }, 413, 'too-large'],
			[contact, { body: said }, 401, 'device-unknown'],
			[contact, { body: said, token: 'a'.repeat(43) }, 401, 'device-unknown'],
			[contact, { body: { ...said, waiting: -1 }, token }, 400, 'malformed-contact'],
			[contact, { body: { ...said, at: 'noon' }, token }, 400, 'malformed-contact'],
			[codes, { slug: 'nulle-part', token }, 404, 'unknown-campaign'],
			[codes, { slug: 'nulle-part' }, 401, 'device-unknown'],
			[trial, { body: envelope() }, 401, 'device-unknown'],
			[trial, { body: { id: 'secret' }, token }, 400, 'malformed']
		] as const;
		for (const [handler, sent, status, code] of asked) {
			const response = await send(handler, sent);
			const text = await response.clone().text();
			expect([...(await refusal(response)), sent]).toEqual([status, code, sent]);
			expect(text).not.toMatch(/secret|noon|aaaa|abc/);
		}
	});

	test('say how long to wait after too many guesses', async () => {
		const body = { version: 1, code: '000000', sentinel: 'x' };
		let last = await send(pairing, { body });
		for (let tries = 0; tries < 10; tries++) last = await send(pairing, { body });
		expect(last.headers.get('retry-after')).toBe('900');
		expect(await refusal(last)).toEqual([429, 'too-many-attempts']);
	});

	test('answer a trial envelope with a receipt that verifies, and keep nothing of it', async () => {
		const { token, news } = await pair(office, await addDevice(office));
		const sent = envelope();
		const receipt = await send(trial, { body: sent, token });
		const text = await receipt.text();
		expect(await verifyReceipt(text, 'trial-receipt', news.receiptKey)).toEqual([
			{ outcome: 'stored', id: sent.id, digest: await envelopeDigest(sent) }
		]);
		await expect(verifyReceipt(text, 'receipt', news.receiptKey)).rejects.toThrow(
			'unverified-receipt'
		);
		const other = envelope({ campaign: 'gare-nuva' });
		const refused = await send(trial, { body: other, token });
		const digest = await envelopeDigest(other);
		expect(await verifyReceipt(await refused.text(), 'trial-receipt', news.receiptKey)).toEqual([
			{ outcome: 'refused', id: other.id, digest, reason: 'unknown-campaign' }
		]);
		expect(await office.server.ballotBox.participation(trialCampaign)).toEqual({});
	});

	test('give the tags of a campaign with codes to the tablets of its sites only', async () => {
		const { server, manager } = office;
		const [first, second] = office.sites.map(({ id }) => id);
		const slug = await draft(office, { sites: [first] });
		await openCampaign(server, manager, slug, 'now');
		await server.app
			.updateTable('campaign')
			.set({ code_salt: 'sel' })
			.where('slug', '=', slug)
			.execute();
		const here = await pair(office, await addDevice(office, { sites: [first] }));
		const elsewhere = await pair(office, await addDevice(office, { sites: [second] }));
		const given = parseCodeTags(await (await send(codes, { slug, token: here.token })).json());
		expect(given.tags).toEqual({});
		expect(here.news.codes).toEqual({ [slug]: given.name });
		expect(elsewhere.news.codes).toEqual({});
		expect(await refusal(await send(codes, { slug, token: elsewhere.token }))).toEqual([
			404,
			'unknown-campaign'
		]);
	});

	test('are closed at once to a tablet that was revoked', async () => {
		const id = await addDevice(office);
		const { token } = await pair(office, id);
		await revokeDevice(office.server, office.manager, office.organisation, id, 'retired');
		for (const answer of [
			await send(contact, { token, body: contactOf(office) }),
			await send(codes, { token, slug: 'nulle-part' }),
			await send(trial, { token, body: envelope() })
		]) {
			expect(await refusal(answer)).toEqual([401, 'device-unknown']);
		}
	});
});
