// Serves the built product. Runs on the project's Node; started by scripts/start.js, by supervisors and by tests.
import { createServer } from 'node:http';
import process from 'node:process';
import { createDoor } from './door.js';
import { endWithLostFile } from './lost-file.js';

/** An empty variable is one that was not set. @param {string} name */
const setting = (name) => process.env[name] || undefined;

/** Ends the start with a sentence for whoever runs the machine. @param {string} sentence @returns {never} */
function refuse(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

const port = Number(setting('PORT') ?? 3000);
const host = setting('HOST') ?? '127.0.0.1';
const origin = (setting('ORIGIN') ?? `http://localhost:${port}`).replace(/\/$/, '');

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
	refuse('PORT must be a whole number from 1 to 65535, such as PORT=3000.');
}
if (
	!URL.canParse(origin) ||
	!['http:', 'https:'].includes(new URL(origin).protocol) ||
	new URL(origin).origin !== origin
) {
	refuse(
		'ORIGIN must be the public address alone, such as https://voix.example.org, without a path.'
	);
}
process.env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));

// There are two addresses, the second for tablets on the same Wi-Fi: the adapter is told with each
// request which one it came by, and not given one for all. Without ORIGIN the first is the one
// people typed: localhost and 127.0.0.1 both work.
// These headers are ours alone: what a client sends under their names is overwritten.
const protocolHeader = 'x-porte-voix-protocol';
const hostHeader = 'x-porte-voix-host';
const publicOrigin = process.env['ORIGIN'] === undefined ? null : new URL(origin);
if (publicOrigin !== null) process.env['PORTE_VOIX_ORIGIN'] = origin;
delete process.env['ORIGIN'];
process.env['PROTOCOL_HEADER'] = protocolHeader;
process.env['HOST_HEADER'] = hostHeader;
// Only the first address may stand behind a proxy that says whom it speaks for.
const addressHeader = process.env['ADDRESS_HEADER']?.toLowerCase();
const proxies = Number(process.env['XFF_DEPTH'] ?? 1);
// Each address is held to its own limit by the app (body-limit.ts); a backup, to the room on the disk.
process.env['BODY_SIZE_LIMIT'] ??= 'Infinity';

const loopbackHosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);
const servesLoopbackOnly =
	['127.0.0.1', 'localhost', '::1'].includes(host) && publicOrigin === null;

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: () => void) => void} Handler */

/** The app, once it has opened its databases. @type {Handler | null} */
let handler = null;

/**
 * Hands a request to the app, with the address it came by.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} protocol @param {string} requestHost
 */
function serve(request, response, protocol, requestHost) {
	request.headers[protocolHeader] = protocol;
	request.headers[hostHeader] = requestHost;
	// Files are served before the app sees the request: what the app says of its pages holds for them too.
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('cross-origin-resource-policy', 'same-origin');
	endWithLostFile(response);
	if (handler === null) {
		response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
		response.end('Starting\n');
		return;
	}
	handler(request, response, () => {
		response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
		response.end('Not found\n');
	});
}

const server = createServer((request, response) => {
	// A page of another site that had its own name point here must not be answered.
	if (servesLoopbackOnly && !loopbackHosts.has(request.headers.host ?? '')) {
		response.writeHead(421, {
			'content-type': 'text/plain; charset=utf-8',
			'x-content-type-options': 'nosniff'
		});
		response.end(`This address serves ${origin} only.\n`);
		return;
	}
	const protocol = publicOrigin === null ? 'http' : publicOrigin.protocol.slice(0, -1);
	serve(request, response, protocol, publicOrigin?.host ?? request.headers.host ?? '');
});

const door = createDoor((request, response, protocol) => {
	if (addressHeader !== undefined) {
		const address = request.socket.remoteAddress ?? '';
		request.headers[addressHeader] = Array.from({ length: proxies }, () => address).join(', ');
	}
	serve(request, response, protocol, request.headers.host ?? '');
});

/** @typedef {import('../src/lib/server/tls/door.ts').DoorOrder} DoorOrder */
/** @typedef {import('../src/lib/server/tls/door.ts').DoorState} DoorState */

/** @param {{ order: DoorOrder | null, report: (state: DoorState) => void }} told */
async function openDoor({ order, report }) {
	try {
		const state = await door.follow(order);
		if (state === 'open' && order !== null) {
			process.stdout.write(`Porte-voix tablets: https://${order.names[0]}:${order.port}\n`);
		}
		report(state);
	} catch {
		report('unavailable');
	}
}

// The app says when to open it: the office chooses, and certificates are the app's.
process.on(/** @type {never} */ ('porte-voix:door'), (told) => void openDoor(told));

server.on('error', (error) => {
	const code = /** @type {NodeJS.ErrnoException} */ (error).code;
	const words =
		code === 'EADDRINUSE'
			? `Port ${port} is taken. Stop the other program, or choose another port: PORT=3001 npm start`
			: code === 'EACCES'
				? `Port ${port} is not allowed. Choose one above 1024: PORT=3000 npm start`
				: `Cannot listen on ${host}:${port} (${code ?? 'unknown'}).`;
	refuse(words);
});

// The port first: a start that cannot have it must not touch the data of the one that has it.
server.listen(port, host, () => {
	void open();
});

async function open() {
	const built = new URL('../build/handler.js', import.meta.url).href;
	({ handler } = /** @type {{ handler: Handler }} */ (await import(built)));
	process.stdout.write(`Porte-voix: ${origin}\n`);
}

let stopping = false;

/** Answers what is under way, then closes the databases, then ends. @param {string} reason */
function stop(reason) {
	if (stopping) return;
	stopping = true;
	server.closeIdleConnections();
	void door.close();
	const patience = setTimeout(() => server.closeAllConnections(), 5_000);
	server.close(() => {
		clearTimeout(patience);
		// The app closes its databases on this event, then nothing keeps the process alive.
		process.emit(/** @type {never} */ ('sveltekit:shutdown'), /** @type {never} */ (reason));
		setTimeout(() => process.exit(0), 5_000).unref();
	});
}

process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));
