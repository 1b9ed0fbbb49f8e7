/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';
import { respondFiles } from './respond-files.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps the pages people answer on for the time without a network: their one shell, its scripts,
 * styles, words and font. Nothing else is touched: the office and every API address always go to
 * the network, and the campaigns are kept by the pages themselves.
 */
const prefix = 'porte-voix-';
const current = `${prefix}${version}`;

/** One HTML for /kiosk and for every /r/SLUG. */
const shell = '/kiosk';
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
	const first = (await olderCaches()).length === 0;
	const cache = await caches.open(current);
	const texts = new Map<string, string>();
	const needed = await respondFiles({
		build,
		read: async (path) => {
			const text = texts.get(path) ?? (await (await sound(path)).text());
			texts.set(path, text);
			return text;
		}
	});
	// The browser's own cache has what the page loaded a moment ago: nothing is downloaded twice.
	await cache.addAll([
		...needed,
		...files.filter((path) => /\/icon\.svg$|\.webmanifest$/.test(path))
	]);
	await cache.put(shell, await sound(shell, { cache: 'reload', credentials: 'omit' }));
	// At the very first visit there is no other version to disturb.
	if (first) await self.skipWaiting();
}

/**
 * Takes the page that registered it, at the first visit, so that this visit can already go on
 * without a network. The version before is kept: a page of it may still be open in another tab and
 * ask for its lazy parts. Those before that are gone by then.
 */
async function activate(): Promise<void> {
	const older = await olderCaches();
	await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
	if (older.length === 0) await self.clients.claim();
}

/** From the oldest to the newest: names come back in the order of their making. */
async function olderCaches(): Promise<string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
}

async function sound(path: string, init: RequestInit = {}): Promise<Response> {
	const response = await fetch(path, init);
	if (!response.ok || response.redirected) throw new Error(`cannot keep ${path}`);
	return response;
}

/** The page from the network when it comes in time and is one; otherwise the kept shell. */
async function page(request: Request): Promise<Response> {
	const network = fetch(request);
	const kept = await (await caches.open(current)).match(shell);
	if (kept === undefined) return network;
	const timely = await Promise.race([network.catch(() => null), patience()]);
	return timely !== null && (timely.ok || timely.type === 'opaqueredirect' || timely.status < 500)
		? timely
		: kept;
}

/** A tablet without a browser's bar must not end on the browser's own page about the network. */
async function pageOrKiosk(request: Request): Promise<Response> {
	return fetch(request).catch(() => Response.redirect(shell, 303));
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
