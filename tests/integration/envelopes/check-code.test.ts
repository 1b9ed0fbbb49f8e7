import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCodeStanding } from '#lib/protocol/code-check.ts';
import type { Problem } from '#lib/protocol/problem.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { POST } from '../../../src/routes/api/codes/+server.ts';
import { draft, type Office, startOffice } from '../../support/office.ts';
import { codeHash } from '../../support/ticket.ts';

describe('asking about a code', () => {
	let office: Office;
	let slug: string;
	let hash: string;

	beforeAll(async () => {
		office = await startOffice('sqlite');
		slug = await draft(office, { codes: 'household', sites: [office.sites[1]?.id ?? ''] });
		const [made] = await issueCodes(office.server, office.manager, slug, { again: false });
		await startTrial(office.server, office.manager, slug);
		const { codes } = await campaignBundle(office.server, slug);
		if (codes === null) throw new Error('the campaign asks for no code');
		hash = await codeHash((made?.codes[0] ?? '').replace('-', ''), slug, codes);
	});
	afterAll(() => office.remove());

	const ask = async (
		body: unknown,
		{ address = '127.0.0.1', server = office.server, type = 'application/json' } = {}
	): Promise<Response> => {
		const request = new Request('http://localhost/api/codes', {
			method: 'POST',
			headers: { 'content-type': type },
			body: typeof body === 'string' ? body : JSON.stringify(body)
		});
		const event = { request, locals: { server }, getClientAddress: () => address };
		return POST(event as unknown as RequestEvent as Parameters<typeof POST>[0]);
	};

	test('says of which building an unused code is, and is kept by no cache', async () => {
		const response = await ask({ version: 1, campaign: slug, hash });
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(parseCodeStanding(await response.json())).toEqual({
			version: 1,
			state: 'unused',
			site: office.sites[1]?.id
		});
	});

	test('says of any other that it is unknown, and nothing else', async () => {
		const response = await ask({ version: 1, campaign: slug, hash: '0'.repeat(64) });
		expect(await response.json()).toEqual({ version: 1, state: 'unknown', site: null });
	});

	test.each([
		['malformed-json', 400, '{'],
		['malformed-code-check', 400, { version: 1, campaign: 'x', hash: 'ABC' }],
		['malformed-code-check', 400, { version: 1, campaign: 'x', hash: '0'.repeat(64), code: 'A' }],
		['too-large', 413, 'x'.repeat(2_000)],
		['unknown-campaign', 404, { version: 1, campaign: 'ailleurs', hash: '0'.repeat(64) }]
	])('is refused as %s (%i)', async (code, status, body) => {
		const response = await ask(body);
		expect(response.status).toBe(status);
		expect(((await response.json()) as Problem).error.code).toBe(code);
	});

	test('is refused to another page, whose forms send no JSON', async () => {
		expect((await ask('{}', { type: 'text/plain' })).status).toBe(415);
	});

	test('an address that asks without end is told to wait, and others are not', async () => {
		const server = { ...office.server };
		const from = async (address: string): Promise<number> =>
			(await ask('{', { address, server })).status;
		for (let time = 0; time < 240; time++) expect(await from('192.0.2.1')).toBe(400);
		const refused = await ask('{', { address: '192.0.2.1', server });
		expect(refused.status).toBe(429);
		expect(refused.headers.get('retry-after')).toBe('60');
		expect(await from('192.0.2.2')).toBe(400);
	});
});
