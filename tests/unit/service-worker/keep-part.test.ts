import { describe, expect, test } from 'vitest';
import { keepLanguages, languagesAsked } from '../../../src/service-worker/keep-language.ts';
import { wordsAddress } from '#lib/i18n/words-address.ts';
import { isKept, keepPart, type Keeping, shells } from '../../../src/service-worker/keep-part.ts';

const at = '/_app/immutable';
const start = `${at}/entry/start.a.js`;

const build: Readonly<Record<string, string>> = {
	[start]: '',
	[`${at}/entry/app.a.js`]: [
		'const n=[()=>p(()=>import("../nodes/0.a.js"),[]),()=>p(()=>import("../nodes/1.a.js"),[]),',
		'()=>p(()=>import("../nodes/7.a.js"),[]),()=>p(()=>import("../nodes/8.a.js"),[])],',
		'd={"/(respond)/kiosk":[7],"/(respond)/r/[slug]":[8]};'
	].join(''),
	[`${at}/nodes/0.a.js`]: '',
	[`${at}/nodes/1.a.js`]: '',
	[`${at}/nodes/7.a.js`]: 'import("./set-up.js")',
	[`${at}/nodes/set-up.js`]: '',
	[`${at}/nodes/8.a.js`]: 'import("./draft.js")',
	[`${at}/nodes/draft.js`]: '',
	[`${at}/assets/arabic-typeface.a.css`]: '',
	[`${at}/assets/ibm-plex-sans-arabic-arabic-400-normal.a.woff2`]: '',
	[`${at}/assets/ibm-plex-sans-arabic-arabic-400-normal.a.woff`]: '',
	[`${at}/assets/noto-sans-sc-4-wght-normal.a.woff2`]: ''
};

const html = (words: string): Response =>
	new Response(words, { headers: { 'content-type': 'text/html' } });

function typeOf(path: string): string {
	if (path.endsWith('.js')) return 'text/javascript';
	if (path.endsWith('.json')) return 'application/json';
	if (path.endsWith('.woff2')) return 'font/woff2';
	if (path.endsWith('.css')) return 'text/css';
	return path.endsWith('.svg') ? 'image/svg+xml' : 'application/manifest+json';
}

const named = (asked: RequestInfo | URL): string => {
	if (typeof asked !== 'string') throw new Error('files are asked for by their paths');
	return asked;
};

/** A server of one version, and the cache of the worker of that version. */
function surroundings(answer: (path: string) => Response | null = () => null) {
	const kept = new Map<string, Response>();
	const asked: string[] = [];
	const keeping: Keeping = {
		cache: {
			match: (path) => Promise.resolve(kept.get(named(path))?.clone()),
			put: (path, response) => Promise.resolve(void kept.set(named(path), response))
		},
		fetch: (path) => {
			asked.push(path);
			const other = answer(path);
			if (other !== null) return Promise.resolve(other);
			if (Object.values(shells).includes(path))
				return Promise.resolve(html(`<script src="${start}"></script>`));
			const headers = { 'content-type': typeOf(path) };
			return Promise.resolve(new Response(build[path] ?? '', { headers }));
		},
		build: Object.keys(build),
		files: ['/icons/icon.svg', '/icons/large.png', '/manifest.webmanifest']
	};
	return { kept, asked, keeping };
}

describe('what a device keeps for the time without a network', () => {
	test('is on a phone its own part, each file asked for once, and nothing of the tablet', async () => {
		const { kept, asked, keeping } = surroundings();
		await keepPart('answering', keeping);
		expect(await isKept('answering', keeping.cache)).toBe(true);
		expect(await isKept('kiosk', keeping.cache)).toBe(false);
		expect([...kept.keys()]).toEqual(
			expect.arrayContaining([shells.answering, `${at}/nodes/draft.js`, '/icons/icon.svg'])
		);
		expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
		expect(asked).not.toContain(`${at}/nodes/7.a.js`);
		expect(asked).not.toContain(`${at}/nodes/set-up.js`);
		expect(asked).not.toContain('/icons/large.png');
	});

	test('grows by the tablet’s part when the tablet asks, without asking again for the rest', async () => {
		const { kept, asked, keeping } = surroundings();
		await keepPart('answering', keeping);
		const before = asked.length;
		await keepPart('kiosk', keeping);
		expect(asked.slice(before).toSorted()).toEqual([
			`${at}/nodes/7.a.js`,
			`${at}/nodes/set-up.js`,
			wordsAddress('fr', 'followup'),
			wordsAddress('fr', 'kiosk'),
			wordsAddress('fr', 'setup'),
			shells.kiosk
		]);
		expect(await isKept('kiosk', keeping.cache)).toBe(true);
		await keepPart('kiosk', keeping);
		expect(asked).toHaveLength(before + 6);
		expect(kept.has(`${at}/nodes/set-up.js`)).toBe(true);
	});

	test('is not a part when one file could not be had, and is completed at the next attempt', async () => {
		let broken = true;
		const { keeping } = surroundings((path) =>
			broken && path.endsWith('set-up.js') ? new Response('', { status: 503 }) : null
		);
		await expect(keepPart('kiosk', keeping)).rejects.toThrow('set-up.js');
		expect(await isKept('kiosk', keeping.cache)).toBe(false);
		broken = false;
		await keepPart('kiosk', keeping);
		expect(await isKept('kiosk', keeping.cache)).toBe(true);
	});

	test.each([
		[`${at}/nodes/draft.js`, 'a script'],
		[shells.answering, 'the page'],
		['/icons/icon.svg', 'an icon']
	])('never takes the page of a captive portal for %s, %s', async (path) => {
		const { kept, keeping } = surroundings((asked) =>
			asked === path ? html('<h1>Bienvenue sur le réseau</h1>') : null
		);
		await expect(keepPart('answering', keeping)).rejects.toThrow();
		expect(await isKept('answering', keeping.cache)).toBe(false);
		expect(kept.has(path)).toBe(false);
	});

	test('never mixes the page of a newer build with the files of this one', async () => {
		const { kept, keeping } = surroundings((path) =>
			path === shells.answering ? html(`<script src="${at}/entry/start.b.js"></script>`) : null
		);
		await expect(keepPart('answering', keeping)).rejects.toThrow('another version');
		expect(kept.has(shells.answering)).toBe(false);
	});
});

describe('the languages a device keeps for the time without a network', () => {
	test('are French with each part, and no other before the page has said which are offered', async () => {
		const { kept, keeping } = surroundings();
		await keepPart('answering', keeping);
		expect(kept.has(wordsAddress('fr', 'respond'))).toBe(true);
		expect(kept.has(wordsAddress('fr', 'setup'))).toBe(false);
		expect([...kept.keys()].some((path) => path.includes('/en/'))).toBe(false);
		expect(await languagesAsked(keeping.cache)).toBeNull();
	});

	test('come with all words of the parts that are kept, and with their typeface only', async () => {
		const { kept, keeping } = surroundings();
		await keepPart('answering', keeping);
		await keepLanguages({ languages: ['fr', 'ar'], typefaces: ['ar'] }, keeping);
		expect(kept.has(wordsAddress('ar', 'writing'))).toBe(true);
		expect(kept.has(wordsAddress('ar', 'setup'))).toBe(false);
		expect([...kept.keys()].filter((path) => path.includes('/assets/'))).toEqual([
			`${at}/assets/arabic-typeface.a.css`,
			`${at}/assets/ibm-plex-sans-arabic-arabic-400-normal.a.woff2`
		]);
		await keepPart('kiosk', keeping);
		await keepLanguages({ languages: [], typefaces: [] }, keeping);
		expect(kept.has(wordsAddress('ar', 'setup'))).toBe(true);
	});

	test('add up over campaigns, and are asked for again by the next version', async () => {
		const { keeping } = surroundings();
		await keepPart('answering', keeping);
		await keepLanguages({ languages: ['fr', 'ht'], typefaces: [] }, keeping);
		await keepLanguages({ languages: ['fr', 'ar'], typefaces: ['ar'] }, keeping);
		expect(await languagesAsked(keeping.cache)).toEqual({
			languages: ['ar', 'fr', 'ht'],
			typefaces: ['ar']
		});
	});

	test('are not taken for kept when one file could not be had', async () => {
		const missing = wordsAddress('es', 'code');
		const { keeping } = surroundings((path) =>
			path === missing ? new Response('', { status: 503 }) : null
		);
		await keepPart('answering', keeping);
		await expect(keepLanguages({ languages: ['es'], typefaces: [] }, keeping)).rejects.toThrow(
			missing
		);
		expect(await languagesAsked(keeping.cache)).toBeNull();
	});
});
