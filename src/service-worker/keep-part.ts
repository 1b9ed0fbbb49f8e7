import { sourceLocale } from '../lib/i18n/locales.ts';
import { keptNamespaces } from '../lib/i18n/kept-namespaces.ts';
import { wordsAddress } from '../lib/i18n/words-address.ts';
import { type Part, respondFiles } from './respond-files.ts';

export interface Keeping {
	/** Where the files of this version are kept. */
	readonly cache: Pick<Cache, 'match' | 'put'>;
	readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
	/** The files of the build, by their paths. */
	readonly build: readonly string[];
	/** The other files of the product. */
	readonly files: readonly string[];
}

/** The page of each part. One HTML serves every /r/SLUG: it holds nothing of a campaign. */
export const shells: Readonly<Record<Part, string>> = { answering: '/r/-', kiosk: '/kiosk' };

const types: readonly (readonly [RegExp, RegExp])[] = [
	[/\.js$/, /javascript/],
	[/\.css$/, /^text\/css/],
	[/\.woff2$/, /^font\//],
	[/\.svg$/, /^image\/svg/],
	[/\.json$/, /json/]
];

const started = /\/entry\/start\.[^/]+\.js$/;

/** Written when a part is whole; what begins with it is no file of the server. */
const wholePart = (part: Part): string => `/kept-part/${part}`;

/** Whether all the files of this part are kept. */
export async function isKept(part: Part, cache: Pick<Cache, 'match'>): Promise<boolean> {
	return (await cache.match(wholePart(part))) !== undefined;
}

/**
 * Keeps all that a part needs without a network. It counts as kept only when every file is: what a
 * captive portal or a server of another version answers in between is not taken for one.
 */
export async function keepPart(part: Part, keeping: Keeping): Promise<void> {
	const { cache, build, files } = keeping;
	if (await isKept(part, cache)) return;
	const needed = await respondFiles(
		{ build, read: async (path) => (await keepFile(path, keeping)).text() },
		part
	);
	const marks = files.filter((path) => /\/icon\.svg$|\.webmanifest$/.test(path));
	// French is always there; the other languages when the page says which are offered.
	const words = keptNamespaces[part].map((namespace) => wordsAddress(sourceLocale, namespace));
	await Promise.all([...needed, ...marks, ...words].map((path) => keepFile(path, keeping)));
	await keepShell(shells[part], keeping);
	await cache.put(wholePart(part), new Response());
}

/** A file of this version, kept from now on. */
export async function keepFile(path: string, keeping: Keeping): Promise<Response> {
	const kept = await keeping.cache.match(path);
	if (kept !== undefined) return kept;
	// The browser's own cache has what the page loaded a moment ago: nothing is downloaded twice.
	const response = await sound(path, keeping);
	await keeping.cache.put(path, response.clone());
	return response;
}

/** The page of this very version: that of another would ask for files that are not kept. */
async function keepShell(shell: string, keeping: Keeping): Promise<void> {
	const { cache, build } = keeping;
	const response = await sound(shell, keeping, { cache: 'reload', credentials: 'omit' });
	const text = await response.clone().text();
	const start = build.find((path) => started.test(path));
	if (start !== undefined && !text.includes(start)) throw new Error('a page of another version');
	await cache.put(shell, response);
}

async function sound(path: string, { fetch }: Keeping, init?: RequestInit): Promise<Response> {
	const response = await fetch(path, init);
	const type = response.headers.get('content-type') ?? '';
	const fits = types.every(([name, expected]) => !name.test(path) || expected.test(type));
	if (!response.ok || response.redirected || !fits) throw new Error(`cannot keep ${path}`);
	return response;
}
