import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { isRefusal, Refusal } from '#lib/domain/refusal.ts';
import { direction, sourceLocale } from '#lib/i18n/locales.ts';
import { isPlainText } from '#lib/protocol/plain-text.ts';
import { setSessionCookies } from '#lib/server/accounts/session-cookie.ts';
import { setUpLink } from '#lib/server/accounts/set-up-token.ts';
import { withinLimit } from '#lib/server/body-limit.ts';
import { closedResponse } from '#lib/server/closed-response.ts';
import { readConfig } from '#lib/server/config.ts';
import { isPassing } from '#lib/server/database/storage-fault.ts';
import { FirstFiles, withEarlyScript } from '#lib/server/first-files.ts';
import { packed } from '#lib/server/packed.ts';
import { problemResponse, statusOf } from '#lib/server/refusal-status.ts';
import { requestLocale } from '#lib/server/request-locale.ts';
import { offeredLocale } from '#lib/server/services/languages/offered-locales.ts';
import { addSecurityHeaders } from '#lib/server/security-headers.ts';
import type { Server } from '#lib/server/server.ts';
import { startProblem } from '#lib/server/start-problem.ts';
import { startServer } from '#lib/server/start-server.ts';
import { isOnKiosk } from '#lib/ui/letter/kiosk-address.ts';
import { failureWords } from '#lib/ui/respond/failure-words.ts';

let running: Server | null = null;

/** While developing, this file is loaded anew at each change: the server of the last time is closed. */
const replaced = 'porte-voix:replaced';

/** Only for the hooks of this file: everything else gets the server passed in. */
function currentServer(): Server {
	if (running === null) throw new Error('the server was not started');
	return running;
}

export const init: ServerInit = async () => {
	if (building) return;
	process.emit(replaced as never, 'init' as never);
	const began = performance.now();
	const server = await startOrExplain();
	running = server;
	server.log.info('start', { milliseconds: Math.round(performance.now() - began) });
	const stop = (): void => {
		running?.log.info('stop');
		void running?.close();
	};
	process.once('sveltekit:shutdown' as never, stop);
	process.once(replaced as never, stop);
	if (server.config.demonstration) await showDemonstration(server);
	const link = await setUpLink(server);
	if (link !== null) process.stdout.write(`Porte-voix set-up: ${link}\n`);
};

/** A start that cannot work ends with a sentence for whoever runs the machine. */
async function startOrExplain(): Promise<Server> {
	try {
		return await startServer(readConfig());
	} catch (error) {
		const sentence = startProblem(error);
		if (sentence === null) throw error;
		process.stderr.write(`${sentence}\n`);
		process.exit(1);
	}
}

/** Loaded only when it is asked for; answers are sealed by the device's own code, which the server does not know. */
async function showDemonstration(server: Server): Promise<void> {
	const { loadDemonstration } = await import('#lib/server/demonstration/load.ts');
	const { sealResponse } = await import('#lib/client/sealing/seal.ts');
	const { withCode } = await import('#lib/client/code/with-code.ts');
	const { accounts, cards } = await loadDemonstration(server, { sealResponse, withCode });
	for (const { username, password, role, organisation } of accounts) {
		const place = organisation === null ? role : `${role}, ${organisation}`;
		process.stdout.write(`Porte-voix demonstration: ${username} / ${password} (${place})\n`);
	}
	for (const { role, share } of cards) {
		process.stdout.write(`Porte-voix demonstration, card of the vote: ${share} (${role})\n`);
	}
}

const languageCookie = 'langue';

/** Requests that are being answered. */
let underWay = 0;
let exchanging = false;

/**
 * Answers nobody but the one who asks for it, until what is under way has ended, the databases are
 * closed, the work is done and they are open again: as they were when the work fails.
 */
async function whileClosed(work: () => Promise<void>): Promise<Server> {
	if (exchanging) throw new Refusal('try-later');
	exchanging = true;
	try {
		for (let waited = 0; underWay > 1 && waited < 100; waited += 1) await setTimeout(100);
		await currentServer().close();
		try {
			await work();
		} finally {
			running = await startOrExplain();
		}
		return running;
	} finally {
		exchanging = false;
	}
}

export const handle: Handle = async (asked) => {
	if (exchanging) return closedResponse(asked.event);
	underWay += 1;
	try {
		return await answerAndNote(asked);
	} finally {
		underWay -= 1;
	}
};

const answerAndNote: Handle = async ({ event, resolve }) => {
	const server = currentServer();
	const started = performance.now();
	event.locals.server = server;
	event.locals.whileClosed = whileClosed;
	event.locals.account = null;
	event.locals.locale = sourceLocale;
	const response = await answer(event, resolve);
	const records = event.route.id?.startsWith('/(office)/bureau/voix') === true;
	addSecurityHeaders(response.headers, server.config.origin, event.url.origin, records);
	const route = event.route.id ?? 'none';
	const milliseconds = performance.now() - started;
	server.metrics.request(route, event.request.method, response.status, milliseconds / 1_000);
	server.log.info('request', {
		route,
		method: event.request.method,
		status: response.status,
		milliseconds: Math.round(milliseconds)
	});
	return response;
};

async function answer(
	event: RequestEvent,
	resolve: Parameters<Handle>[0]['resolve']
): Promise<Response> {
	const request = withinLimit(event.request, event.route.id);
	if (request === null) return problemResponse('too-large');
	event.request = request;
	// What a tenant sees is one shell for everybody, kept offline: nothing of a person goes into it.
	const route = event.route.id ?? '';
	if (!route.startsWith('/(respond)') && !route.startsWith('/api/'))
		event.locals.locale = language(event);
	cleanParameters(event);
	const { slug } = event.params;
	if (slug !== undefined && route.startsWith('/(results)/resultats/')) {
		const { server, locale: asked } = event.locals;
		event.locals.locale = await offeredLocale(server.app, slug, asked);
	}
	// Files of a publication are for everybody; those who work here are written down as they take one.
	const files = route.startsWith('/api/releases/');
	if (files || route.startsWith('/(office)') || route.startsWith('/(results)')) {
		await findAccount(event);
	}
	const { locale } = event.locals;
	const first = route.startsWith('/(respond)') ? new FirstFiles() : null;
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%lang%', locale).replace('%dir%', direction(locale));
			if (first === null) return page;
			return first.named(event.params.slug === undefined ? page : withEarlyScript(page));
		},
		preload: (file) =>
			first === null ? file.type === 'js' || file.type === 'css' : first.preload(file)
	});
	const { refusal } = event.locals;
	if (refusal !== undefined) return refused(event, response, refusal);
	if (first !== null) return packed(response, event.request.headers.get('accept-encoding'));
	// No copy kept for the public answers somebody who is signed in.
	if (files) response.headers.append('vary', 'cookie');
	// A page of somebody must not come back from the cache after signing out.
	if (event.locals.account !== null) response.headers.set('cache-control', 'private, no-store');
	return response;
}

/**
 * A slug or an id with a control character is nobody's, and PostgreSQL would not even look for it:
 * each route gets one that it finds nowhere, and answers as it always does then.
 */
function cleanParameters(event: RequestEvent): void {
	const params: Record<string, string | undefined> = event.params;
	for (const [name, value] of Object.entries(params)) {
		if (value !== undefined && !isPlainText(value)) params[name] = '\uFFFD';
	}
}

function language(event: RequestEvent) {
	const chosen = event.url.searchParams.get('lang');
	// A tablet in a common room remembers nothing from one person to the next.
	const remembers = !isOnKiosk(event.url);
	const locale = requestLocale({
		chosen,
		cookie: remembers ? event.cookies.get(languageCookie) : undefined,
		accepted: event.request.headers.get('accept-language')
	});
	if (remembers && chosen === locale) {
		event.cookies.set(languageCookie, locale, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: event.url.protocol === 'https:',
			maxAge: 365 * 24 * 60 * 60
		});
	}
	return locale;
}

async function findAccount(event: RequestEvent): Promise<void> {
	const { server } = event.locals;
	event.locals.account = await server.accounts.find(event.request.headers, (cookies) => {
		setSessionCookies(event, cookies);
	});
}

/** SvelteKit answers 500 to whatever is thrown; what was refused by name gets its own status. */
function refused(
	event: RequestEvent,
	response: Response,
	{ code, place }: { readonly code: string; readonly place: string | undefined }
): Response {
	if (event.url.pathname.startsWith('/api/')) return problemResponse(code, place);
	return new Response(response.body, { status: statusOf(code), headers: response.headers });
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const refusal = isPassing(error) ? new Refusal('try-later') : error;
	if (isRefusal(refusal)) {
		event.locals.refusal = { code: refusal.code, place: refusal.place };
		return { message: refusal.code, code: refusal.code, ...said(event, statusOf(refusal.code)) };
	}
	const code = status === 404 ? 'not-found' : status === 413 ? 'too-large' : 'unexpected';
	if (status >= 500) {
		running?.log.error('unexpected', {
			route: event.route.id ?? 'none',
			code: error instanceof Error ? error.name : 'unknown'
		});
	}
	return { message, code, ...said(event, status) };
};

/** What a page says of an error; programs read its code. */
function said({ url, locals }: RequestEvent, status: number): Pick<App.Error, 'words'> {
	return url.pathname.startsWith('/api/') ? {} : { words: failureWords(status, locals.locale) };
}
