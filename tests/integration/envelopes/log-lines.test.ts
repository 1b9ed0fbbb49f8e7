import process from 'node:process';
import { isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Problem } from '#lib/protocol/problem.ts';
import { parseReceiptBody } from '#lib/protocol/receipt.ts';
import { createLog } from '#lib/server/log.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import type { Server } from '#lib/server/server.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { closeCampaign } from '#lib/server/services/close-campaign.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import type { startServer as StartServer } from '#lib/server/start-server.ts';
import { handle, handleError, init } from '../../../src/hooks.server.ts';
import { POST as askAboutCode } from '../../../src/routes/api/codes/+server.ts';
import { POST as takeEnvelopes } from '../../../src/routes/api/envelopes/+server.ts';
import { draft, type Office, sealedAnswers, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { codeHash, ticketOf, withCode } from '../../support/ticket.ts';

/** The server that the hooks start; every other is a real one. */
const given = vi.hoisted<{ server: Server | null }>(() => ({ server: null }));

vi.mock('#lib/server/start-server.ts', async (load) => {
	const { startServer } = await load<{ startServer: typeof StartServer }>();
	return {
		startServer: (...all: Parameters<typeof startServer>) =>
			given.server === null ? startServer(...all) : Promise.resolve(given.server)
	};
});

const address = '192.0.2.77';
const posts = { '/api/codes': askAboutCode, '/api/envelopes': takeEnvelopes } as const;

type Post = (event: RequestEvent) => Response | Promise<Response>;

describe.each(engines)('the log lines of a server on %s', (engine) => {
	const lines: string[] = [];
	let office: Office;
	let slug: string;
	let codes: NonNullable<CampaignBundle['codes']>;
	let printed: string[];
	/** Everything that must not be seen. */
	const never: string[] = [];

	beforeAll(async () => {
		const write = (line: string | Uint8Array): boolean => lines.push(String(line)) > 0;
		office = await startOffice(engine, createLog(write));
		given.server = office.server;
		// Nothing goes past the log to where the server prints either.
		vi.spyOn(process.stdout, 'write').mockImplementation(write);
		vi.spyOn(process.stderr, 'write').mockImplementation(write);
		for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
			vi.spyOn(console, name).mockImplementation((...said: unknown[]) => write(said.join(' ')));
		}
		await init();
		slug = await draft(office, { codes: 'household' });
		const made = await issueCodes(office.server, office.manager, slug, { again: false });
		printed = (made[0]?.codes ?? []).map((code) => code.replace('-', ''));
		await openCampaign(office.server, office.manager, slug, 'now');
		codes = required((await campaignBundle(office.server, slug)).codes);
	});
	afterAll(async () => {
		vi.restoreAllMocks();
		given.server = null;
		await office.remove();
	});

	/** As the adapter does: through the hooks, to the address, and what is thrown to the last hook. */
	const send = async (path: keyof typeof posts, body: string): Promise<string> => {
		const url = new URL(path, 'http://localhost:3000');
		const event = {
			url,
			request: new Request(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body
			}),
			route: { id: path },
			params: {},
			locals: {},
			cookies: { get: () => undefined, set: () => undefined },
			getClientAddress: () => address
		} as unknown as RequestEvent;
		const resolve = async (): Promise<Response> => {
			try {
				return await (posts[path] as unknown as Post)(event);
			} catch (error) {
				if (isHttpError(error) || isRedirect(error)) throw error;
				await handleError({ error, event, status: 500, message: 'Internal Error' });
				return problemResponse('unexpected');
			}
		};
		return (await handle({ event, resolve })).text();
	};

	/** What became of each envelope, or what was refused as a whole. */
	const put = async (...envelopes: readonly unknown[]): Promise<unknown> => {
		const said: unknown = JSON.parse(
			await send('/api/envelopes', JSON.stringify({ version: 1, envelopes }))
		);
		const { body } = said as { body?: string };
		if (body === undefined) return refusalIn(said);
		return parseReceiptBody(body).map((item) =>
			item.outcome === 'stored' ? 'stored' : item.reason
		);
	};
	const ask = async (input: unknown): Promise<unknown> => {
		const said: unknown = JSON.parse(await send('/api/codes', JSON.stringify(input)));
		return (said as { state?: string }).state ?? refusalIn(said);
	};
	const sealed = async (): Promise<Envelope> =>
		required((await sealedAnswers(office, slug, office.sites[0]?.id ?? '', 1))[0]);

	/** An envelope with a code, and the code's hash. All that is known of both is looked for from now on. */
	const coded = async (code = required(printed.pop())): Promise<Coded> => {
		const ticket = ticketOf(code, slug, codes);
		const hash = await codeHash(code, slug, codes);
		const envelope = await withCode(await sealed(), code, codes);
		const written = `${code.slice(0, 5)}-${code.slice(5)}`;
		const forms = [code, written, code.toLowerCase(), written.toLowerCase()];
		for (const encoding of ['hex', 'base64', 'base64url'] as const) {
			forms.push(ticket.toString(encoding), Buffer.from(hash, 'hex').toString(encoding));
		}
		never.push(...forms, required(envelope.ticket), envelope.id, envelope.sealed.slice(0, 40));
		return { code, hash, envelope };
	};
	const everySeen = (): string[] => never.filter((form) => lines.join('\n').includes(form));
	const named = (code: string): boolean => lines.join('\n').includes(`"code":"${code}"`);

	test('hold no code, ticket or hash, whatever becomes of an envelope', async () => {
		const { code, envelope } = await coded();
		const unknown = await coded('ZZZZZZZZZZ');
		const other = await coded();
		expect(await put(envelope)).toEqual(['stored']);
		expect(await put(envelope)).toEqual(['stored']);
		expect(await put(await sealed(), unknown.envelope)).toEqual(['code-missing', 'code-unknown']);
		expect(await put((await coded(code)).envelope)).toEqual(['code-used']);
		const { ticket } = other.envelope;
		for (const broken of [
			{ ...other.envelope, ticket: other.code },
			{ ...other.envelope, ticket: `${ticket ?? ''}!` },
			{ ...other.envelope, id: other.code },
			{ ...other.envelope, [other.code]: other.hash },
			other.hash
		]) {
			expect(await put(broken)).toEqual(['malformed']);
		}
		expect(await put({ ...other.envelope, campaign: other.code.toLowerCase() })).toEqual([
			'unknown-campaign'
		]);
		expect(await send('/api/envelopes', `{"version":1,"envelopes":["${other.hash}"`)).toContain(
			'malformed-json'
		);
		expect(everySeen()).toEqual([]);
		for (const reason of ['code-missing', 'code-unknown', 'code-used', 'malformed']) {
			expect(named(reason)).toBe(true);
		}
	});

	test('hold none of them when a code is asked about, or when the storage fails', async () => {
		const { code, hash, envelope } = await coded();
		expect(await ask({ version: 1, campaign: slug, hash })).toBe('unused');
		expect(await put(envelope)).toEqual(['stored']);
		expect(await ask({ version: 1, campaign: slug, hash })).toBe('used');
		const unknown = await coded('YYYYYYYYYY');
		expect(await ask({ version: 1, campaign: slug, hash: unknown.hash })).toBe('unknown');
		expect(await ask({ version: 1, campaign: code.toLowerCase(), hash })).toBe('unknown-campaign');
		for (const malformed of [
			{ version: 1, campaign: slug, hash: code },
			{ version: 1, campaign: slug, hash, code },
			hash
		]) {
			expect(await ask(malformed)).toBe('malformed-code-check');
		}
		const failing = await coded();
		vi.spyOn(office.server.ballotBox, 'put').mockRejectedValueOnce(
			new Error(`Key (hash)=(${failing.hash}) of ${failing.code}`)
		);
		expect(await put(failing.envelope)).toBe('unexpected');
		await closeCampaign(office.server, office.manager, slug);
		expect(await ask({ version: 1, campaign: slug, hash: failing.hash })).toBe('expired');
		expect(everySeen()).toEqual([]);
		expect(named('Error')).toBe(true);
		expect(lines.join('\n')).not.toContain(address);
		expect(lines.filter((line) => line.includes('"route":"/api/codes"'))).toHaveLength(8);
	});

	test('are looked at as they are: a line that told a code would be found', async () => {
		const { hash } = await coded();
		office.server.log.error('unexpected', { code: hash });
		expect(everySeen()).toEqual([hash]);
	});
});

interface Coded {
	readonly code: string;
	readonly hash: string;
	readonly envelope: Envelope;
}

function refusalIn(said: unknown): unknown {
	return (said as Partial<Problem>).error?.code ?? said;
}

function required<Thing>(thing: Thing | null | undefined): Thing {
	if (thing === null || thing === undefined) throw new Error('nothing there');
	return thing;
}
