import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { RequestEvent, ResolveOptions } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { handle, handleError, init } from '../../../src/hooks.server.ts';
import { GET as health } from '../../../src/routes/healthz/+server.ts';
import svelteConfig from '../../../svelte.config.js';

let folder = '';
const printed: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
	vi.stubEnv('PORTE_VOIX_DATA', folder);
	vi.stubEnv('DATABASE_URL', undefined);
	vi.stubEnv('ORIGIN', 'https://sondage.example.org');
	const collect = (lines: string[]) => (chunk: string | Uint8Array) =>
		lines.push(String(chunk)) > 0;
	const output = vi.spyOn(process.stdout, 'write').mockImplementation(collect(printed));
	vi.spyOn(process.stderr, 'write').mockImplementation(collect(logged));
	await init();
	output.mockRestore();
});
afterAll(async () => {
	process.emit('sveltekit:shutdown' as never, 'test' as never);
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

interface Asked {
	readonly path: string;
	readonly route?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly cookies?: Map<string, string>;
	readonly params?: Record<string, string>;
}

type Resolve = (event: RequestEvent, options?: ResolveOptions) => Response | Promise<Response>;

async function ask(
	{
		path,
		route = null as unknown as string,
		headers = {},
		cookies = new Map(),
		params = {}
	}: Asked,
	resolve: Resolve = () => new Response('page')
): Promise<Response> {
	const url = new URL(path, 'https://sondage.example.org');
	const jar = {
		get: (name: string) => cookies.get(name),
		set: (name: string, value: string) => void cookies.set(name, value)
	};
	// Only what the hooks read of an event.
	const event = {
		url,
		request: new Request(url, { headers }),
		route: { id: route },
		params,
		locals: {},
		cookies: jar
	} as unknown as RequestEvent;
	return handle({ event, resolve });
}

const html = '<html lang="%lang%" dir="%dir%">';

const page: Resolve = async (_event, options) =>
	new Response((await options?.transformPageChunk?.({ html, done: true })) ?? html);

test('the first start prints the one-time set-up link on one line', () => {
	expect(printed).toHaveLength(1);
	expect(printed[0]).toMatch(
		/^Porte-voix set-up: https:\/\/sondage\.example\.org\/mise-en-route\?code=[A-Z2-9]{4}-[A-Z2-9]{2}\n$/
	);
});

test('every answer carries the security headers', async () => {
	const { headers } = await ask({ path: '/' });
	expect(Object.fromEntries(headers)).toMatchObject({
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'strict-transport-security': 'max-age=31536000'
	});
	expect(headers.get('permissions-policy')).toContain('camera=()');
});

test('only the public name is held to HTTPS from then on', async () => {
	const { headers } = await ask({ path: 'https://porte-voix.local:3443/' });
	expect(headers.get('strict-transport-security')).toBeNull();
	expect(headers.get('x-frame-options')).toBe('DENY');
});

test('the policy for content uses nonces and has no unsafe word but the one with a hash', () => {
	const csp = svelteConfig.kit?.csp;
	expect(csp?.mode).toBe('nonce');
	const words = JSON.stringify(csp?.directives);
	expect(words).not.toContain('unsafe-inline');
	expect(words).not.toContain('unsafe-eval');
	expect(csp?.directives?.['default-src']).toEqual(['none']);
	expect(csp?.directives?.['script-src']).toEqual(['self']);
});

test('the health check names the version and answers for the databases', async () => {
	const response = await ask({ path: '/healthz', route: '/healthz' }, (event) =>
		health(event as Parameters<typeof health>[0])
	);
	expect(response.status).toBe(200);
	expect(await response.json()).toEqual({
		status: 'ok',
		version: expect.any(String) as string,
		troubles: []
	});
	const without = { locals: { server: { isHealthy: () => Promise.resolve(false) } } };
	const unwell = await health(without as unknown as Parameters<typeof health>[0]);
	expect(unwell.status).toBe(503);
});

test('a body of ten megabytes is refused by name before anyone reads it', async () => {
	const resolve = vi.fn<Resolve>();
	const headers = { 'content-length': String(10 * 1024 * 1024) };
	const response = await ask({ path: '/api/envelopes', headers }, resolve);
	expect(response.status).toBe(413);
	expect(await response.json()).toMatchObject({ error: { code: 'too-large' } });
	expect(resolve).not.toHaveBeenCalled();
});

test('a page is written in the language that was chosen, remembered or accepted', async () => {
	const route = '/(results)/resultats/[slug]';
	const cookies = new Map<string, string>();
	const asked = { path: '/resultats/x', route, cookies };
	expect(await (await ask(asked, page)).text()).toBe('<html lang="fr" dir="ltr">');
	const accepted = { ...asked, headers: { 'accept-language': 'en-CA' } };
	expect(await (await ask(accepted, page)).text()).toBe('<html lang="en" dir="ltr">');
	await ask({ ...asked, path: '/resultats/x?lang=en' }, page);
	expect(await (await ask(asked, page)).text()).toBe('<html lang="en" dir="ltr">');
	for (const [tag, html] of [
		['ar', '<html lang="ar" dir="rtl">'],
		['zh-Hans', '<html lang="zh-Hans" dir="ltr">'],
		['ht', '<html lang="ht" dir="ltr">']
	]) {
		const chosen = { ...asked, path: `/resultats/x?lang=${tag ?? ''}` };
		expect(await (await ask(chosen, page)).text()).toBe(html);
	}
	cookies.clear();
	const traditional = { ...asked, headers: { 'accept-language': 'zh-TW,es-MX;q=0.5' } };
	expect(await (await ask(traditional, page)).text()).toBe('<html lang="es" dir="ltr">');
});

test('results on a tablet take the language of their address only, and leave no cookie', async () => {
	const cookies = new Map([['langue', 'en']]);
	const read = async (path: string) =>
		(await ask({ path, route: '/(results)/resultats/[slug]', cookies }, page)).text();
	expect(await read('/resultats/essai')).toBe('<html lang="en" dir="ltr">');
	expect(await read('/resultats/essai?retour=kiosk')).toBe('<html lang="fr" dir="ltr">');
	cookies.clear();
	expect(await read('/resultats/essai?retour=kiosk&lang=en')).toBe('<html lang="en" dir="ltr">');
	expect(cookies.size).toBe(0);
	await read('/resultats/essai?lang=en');
	expect([...cookies]).toEqual([['langue', 'en']]);
});

test('what a tenant sees is the same for everybody and leaves no cookie', async () => {
	const cookies = new Map<string, string>();
	const response = await ask(
		{
			path: '/kiosk?lang=en',
			route: '/(respond)/kiosk',
			cookies,
			headers: { 'accept-language': 'en', cookie: 'porte-voix.session_token=x' }
		},
		page
	);
	expect(await response.text()).toBe('<html lang="fr" dir="ltr">');
	expect(cookies.size).toBe(0);
});

test('what a service refuses by name has its own status, and its own form under /api', async () => {
	const refuse =
		(error: unknown): Resolve =>
		async (event) => {
			const said = await handleError({ error, event, status: 500, message: 'Internal Error' });
			return Response.json(said, { status: 500 });
		};
	const api = await ask({ path: '/api/x' }, refuse(new Refusal('try-later')));
	expect(api.status).toBe(503);
	expect(await api.json()).toMatchObject({ error: { code: 'try-later', retryAfter: 30 } });
	const office = await ask({ path: '/bureau' }, refuse(new Refusal('forbidden')));
	expect(office.status).toBe(403);
	expect(await office.json()).toMatchObject({ code: 'forbidden' });
	const unexpected = await ask({ path: '/api/x' }, refuse(new TypeError('secret content')));
	expect(unexpected.status).toBe(500);
	expect(await unexpected.json()).toEqual({ message: 'Internal Error', code: 'unexpected' });
	const english = await ask({ path: '/bureau?lang=en' }, refuse(new TypeError('secret content')));
	expect(await english.json()).toMatchObject({ words: { title: 'Something went wrong' } });
});

test('a slug with a control character finds nothing anywhere, rather than fail', async () => {
	const asked: unknown[] = [];
	const note: Resolve = ({ params }) => {
		asked.push({ ...params });
		return new Response();
	};
	const route = '/api/campaigns/[slug]';
	await ask({ path: '/api/campaigns/a%00b', route, params: { slug: 'a\0b' } }, note);
	await ask({ path: '/bureau/immeubles/a%0Ab', params: { id: 'a\nb' } }, note);
	await ask({ path: '/r/%C3%A9t%C3%A9', params: { slug: 'été' } }, note);
	expect(asked).toEqual([{ slug: '\uFFFD' }, { id: '\uFFFD' }, { slug: 'été' }]);
});

test('the log names routes and codes, never an address that was asked for or a message', async () => {
	await ask({ path: '/r/immeuble-secret?code=ABCD-EF', route: '/(respond)/r/[slug]' });
	const lines = logged.join('');
	expect(lines).toContain('"route":"/(respond)/r/[slug]"');
	expect(lines).toContain('"code":"TypeError"');
	expect(lines).not.toMatch(/immeuble-secret|ABCD-EF|secret content/);
});
