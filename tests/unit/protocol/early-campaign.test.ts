import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { earlyFetch, earlyScript } from '#lib/protocol/early-campaign.ts';

const languages = ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'];

/** What the script of a page asks for, at this path and in a browser of these languages. */
function asked(pathname: string, spoken: readonly string[]): unknown[][] {
	const fetch = vi.fn(() => Promise.reject(new Error('no network')));
	const page = { location: { pathname }, navigator: { languages: spoken }, fetch, AbortSignal };
	runInNewContext(earlyScript(languages), { ...page, window: {} });
	return fetch.mock.calls;
}

afterEach(() => {
	Reflect.deleteProperty(globalThis, 'porteVoixAsked');
});

describe('the question for a campaign, before any script has come', () => {
	it.each([
		[['fr-CA', 'en'], 'fr'],
		[['de', 'es-MX'], 'es'],
		[['zh-CN'], 'zh-Hans'],
		[['de'], 'fr'],
		[[], 'fr']
	])('of a browser in %j is asked in %s', (spoken, locale) => {
		const [[address] = []] = asked('/r/demo-ouvert', spoken);
		expect(address).toBe(`/api/campaigns/demo-ouvert?lang=${locale}`);
	});

	it('says nothing of who asks, and is given up when it hangs', () => {
		const [[, options] = []] = asked('/r/essai', ['en']);
		expect(options).toMatchObject({ credentials: 'omit', cache: 'no-store' });
		expect(options).toHaveProperty('signal');
	});

	it('is answered once, to whoever asks for that address', async () => {
		const early = new Response('early');
		const late = new Response('late');
		const fetch = earlyFetch(() => Promise.resolve(late));
		const ask = { address: '/api/campaigns/a?lang=fr', answer: Promise.resolve(early) };
		Object.assign(globalThis, { porteVoixAsked: ask });
		expect(await fetch('/api/campaigns/a?lang=fr')).toBe(early);
		expect(await fetch('/api/campaigns/a?lang=fr')).toBe(late);
	});

	it('is asked anew by whoever wants another', async () => {
		const late = new Response('late');
		const ask = { address: '/api/campaigns/a?lang=fr', answer: Promise.resolve(new Response()) };
		Object.assign(globalThis, { porteVoixAsked: ask });
		expect(await earlyFetch(() => Promise.resolve(late))('/api/campaigns/a?lang=ar')).toBe(late);
	});
});
