/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';
import { type AskedLanguages, keepLanguages, languagesAsked } from './keep-language.ts';
import { isKept, keepPart, type Keeping, shells } from './keep-part.ts';
import type { Part } from './respond-files.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps the pages people answer on for the time without a network: their one shell, its scripts,
 * styles, French words and font; those of the tablet alone only where a tablet asked for them; words
 * and typefaces of the languages that are offered here. Nothing else is touched: the office and every
 * API address always go to the network, and the campaigns are kept by the pages themselves.
 */
const prefix = 'porte-voix-';
const current = `${prefix}${version}`;

const answerPages = /^\/(?:kiosk|r\/[^/]+)\/?$/;
const builtFiles = '/_app/immutable/';

/** A slow network does not keep a person waiting longer than this, in milliseconds. */
const networkTime = 3_000;

self.addEventListener('install', (event) => {
	event.waitUntil(
		install().catch(async (error: unknown) => {
			await caches.delete(current);
			throw error;
		})
	);
});

self.addEventListener('activate', (event) => {
	event.waitUntil(activate());
});

self.addEventListener('message', (event) => {
	// The attract screen says so, when nobody is answering; a response keeps the version it began with.
	if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
	if (event.data === 'keep-kiosk') {
		const [port] = event.ports;
		event.waitUntil(keepForKiosk().then((kept) => port?.postMessage(kept)));
	}
	const wanted = asAskedLanguages(event.data);
	if (wanted !== null) {
		// Without the network it stays as it is; the page asks again at its next start.
		event.waitUntil(keepLanguagesNow(wanted).catch(() => undefined));
	}
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname, searchParams } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return;
	if (request.mode === 'navigate') {
		if (answerPages.test(pathname)) event.respondWith(page(request));
		else if (searchParams.get('retour') === 'kiosk') event.respondWith(pageOrKiosk(request));
	} else if (pathname.startsWith(builtFiles) || files.includes(pathname)) {
		event.respondWith(kept(request));
	}
});

/** All or nothing: a version whose files could not all be stored is never used. */
async function install(): Promise<void> {
	const older = await olderCaches();
	const cache = await caches.open(current);
	await keepPart('answering', keepingIn(cache));
	// What the version before was asked to keep, this one keeps before it can take over.
	if (await keptBefore('kiosk', older)) await keepPart('kiosk', keepingIn(cache));
	const newest = older.at(-1);
	const wanted = newest === undefined ? null : await languagesAsked(await caches.open(newest));
	if (wanted !== null) await keepLanguages(wanted, keepingIn(cache));
	// At the very first visit there is no other version to disturb.
	if (older.length === 0) await self.skipWaiting();
}

async function keepLanguagesNow(wanted: AskedLanguages): Promise<void> {
	await keepLanguages(wanted, keepingIn(await caches.open(current)));
}

/** A message that names languages; null for any other. */
function asAskedLanguages(message: unknown): AskedLanguages | null {
	if (typeof message !== 'object' || message === null) return null;
	const { languages, typefaces } = message as Partial<AskedLanguages>;
	return Array.isArray(languages) && Array.isArray(typefaces) ? { languages, typefaces } : null;
}

/** The tablet's own part, which phones do not download. Whether it is kept now. */
async function keepForKiosk(): Promise<boolean> {
	try {
		const keeping = keepingIn(await caches.open(current));
		await keepPart('kiosk', keeping);
		const wanted = await languagesAsked(keeping.cache);
		if (wanted !== null) await keepLanguages(wanted, keeping);
		return true;
	} catch {
		// Without the network it stays as it is; the page asks again at its next start.
		return false;
	}
}

/**
 * Takes the page that registered it, at the first visit, so that this visit can already go on
 * without a network. The version before is kept: a page of it may still be open in another tab and
 * ask for its lazy parts. Those before that are gone by then, unless several tabs are open.
 */
async function activate(): Promise<void> {
	const older = await olderCaches();
	const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const outdated = open.length > 1 ? [] : older.slice(0, -1);
	await Promise.all(outdated.map((name) => caches.delete(name)));
	if (older.length === 0) await self.clients.claim();
}

function keepingIn(cache: Cache): Keeping {
	return { cache, build, files, fetch: (path, init) => fetch(path, init) };
}

async function keptBefore(part: Part, older: readonly string[]): Promise<boolean> {
	const newest = older.at(-1);
	return newest !== undefined && isKept(part, await caches.open(newest));
}

/** From the oldest to the newest: names come back in the order of their making. */
async function olderCaches(): Promise<string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
}

/**
 * A tablet always opens what it keeps: the page and all it may ask for later are of one version,
 * at once, whatever the network is worth. Elsewhere, the page from the network when it comes in time
 * and is one; otherwise the kept one.
 */
async function page(request: Request): Promise<Response> {
	const cache = await caches.open(current);
	const { pathname } = new URL(request.url);
	const part = pathname.startsWith(shells.kiosk) ? 'kiosk' : 'answering';
	const kept = (await isKept(part, cache)) ? await cache.match(shells[part]) : undefined;
	if (kept === undefined) return fetch(request);
	if (part === 'kiosk') return kept;
	const timely = await Promise.race([fetch(request).catch(() => null), patience()]);
	return timely !== null && (timely.ok || timely.type === 'opaqueredirect' || timely.status < 500)
		? timely
		: kept;
}

/** A tablet without a browser's bar must not end on the browser's own page about the network. */
async function pageOrKiosk(request: Request): Promise<Response> {
	return fetch(request).catch(() => Response.redirect(shells.kiosk, 303));
}

function patience(): Promise<null> {
	return new Promise((resolve) => {
		setTimeout(() => {
			resolve(null);
		}, networkTime);
	});
}

/** A file whose name changes with its content: of this version or the one before, else from the network. */
async function kept(request: Request): Promise<Response> {
	return (await caches.match(request)) ?? fetch(request);
}
