// The second address of the product, for tablets on the same Wi-Fi: HTTPS with a certificate of this
// computer's own authority. Plain HTTP on the same port gives only the page that explains how to
// trust it, so that there is one address to type, whatever a browser makes of it.
import { createServer as createPlainServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createListener, isIPv6 } from 'node:net';
import { wrongAddress } from './wrong-address.js';

/** @typedef {import('../src/lib/server/tls/door.ts').DoorOrder} DoorOrder */
/** @typedef {import('../src/lib/server/tls/door.ts').DoorState} DoorState */
/** @typedef {import('node:http').IncomingMessage} Incoming */
/** @typedef {import('node:http').ServerResponse} Outgoing */
/** @typedef {(request: Incoming, response: Outgoing, protocol: 'http' | 'https') => void} Serve */

/** First byte of a TLS connection: a handshake record. */
const handshake = 0x16;

/** Seconds a connection that says nothing is kept. */
const silenceMilliseconds = 15_000;

/** Connections that have not asked anything yet: of one address, which is one tablet, and of all together. */
const unasked = { address: 40, together: 400 };

/** What a tablet may read before it trusts this computer: the guide, the certificate, how they look. */
const beforeTrust = /^\/(?:confiance(?=[/?]|$)|_app\/immutable\/|icons\/|favicon)/;

/** @param {Outgoing} response @param {number} status @param {string} text */
function refuse(response, status, text) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${text}\n`);
}

/**
 * The path and query that will be served, written in one way only; null when what was asked is no
 * path, or has dots or slashes that somebody further on may read in another way.
 * @param {string | undefined} asked
 */
export function plainAddress(asked = '') {
	if (!/^\/(?![/\\])/.test(asked)) return null;
	const url = URL.parse(asked, 'http://here.invalid');
	if (url === null || url.host !== 'here.invalid') return null;
	try {
		const path = decodeURIComponent(url.pathname);
		if (path.includes('\\') || path.includes('%') || path.includes('//')) return null;
		if (path.split('/').some((part) => part === '.' || part === '..')) return null;
		return /%2f/i.test(url.pathname) ? null : `${url.pathname}${url.search}`;
	} catch {
		return null;
	}
}

/** @param {import('node:net').Socket} socket */
const nameOf = ({ remoteAddress, remotePort }) => `${remoteAddress} ${remotePort}`;

/** @param {Serve} serve answers as the first address does */
export function createDoor(serve) {
	/** @type {DoorOrder | null} */
	let open = null;
	/** @type {Set<string>} */
	let hosts = new Set();
	/** @type {import('node:net').Server | null} */
	let listener = null;
	/** @type {Set<import('node:net').Socket>} */
	const sockets = new Set();
	/** Those that have not asked anything yet, the oldest first. @type {Map<string, import('node:net').Socket>} */
	const silent = new Map();

	/** @param {import('node:net').Socket} socket */
	const isTooMuch = ({ remoteAddress }) => {
		const others = [...silent.values()].filter((other) => other.remoteAddress === remoteAddress);
		return others.length >= unasked.address;
	};

	/** @param {import('node:net').Socket} socket */
	const awaitRequest = (socket) => {
		const name = nameOf(socket);
		silent.set(name, socket);
		socket.on('close', () => {
			if (silent.get(name) === socket) silent.delete(name);
		});
		const [oldest] = silent.values();
		if (silent.size > unasked.together && oldest !== undefined) {
			silent.delete(nameOf(oldest));
			oldest.destroy();
		}
	};

	/** A page of another site that had its own name point here must not be answered. @param {Incoming} request @param {Outgoing} response @param {'http' | 'https'} protocol */
	const isOurs = (request, response, protocol) => {
		if (hosts.has((request.headers.host ?? '').toLowerCase())) return true;
		response.writeHead(421, {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
			'cache-control': 'no-store'
		});
		// Who trusts this computer goes to the kiosk, who does not learns how.
		const path = protocol === 'https' ? '/kiosk' : '/confiance';
		const [host = 'localhost'] = hosts;
		response.end(wrongAddress(`${protocol}://${host}${path}`));
		return false;
	};

	const secure = createSecureServer((request, response) => {
		silent.delete(nameOf(request.socket));
		if (isOurs(request, response, 'https')) serve(request, response, 'https');
	});

	const plain = createPlainServer((request, response) => {
		silent.delete(nameOf(request.socket));
		if (!isOurs(request, response, 'http')) return;
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			refuse(response, 403, 'Nothing is taken here without encryption.');
			return;
		}
		const address = plainAddress(request.url);
		if (address === null || !beforeTrust.test(address)) {
			response.writeHead(302, { location: '/confiance', 'cache-control': 'no-store' });
			response.end();
			return;
		}
		request.url = address;
		// Nobody is signed in where others on the Wi-Fi can listen.
		delete request.headers.cookie;
		delete request.headers.authorization;
		serve(request, response, 'http');
	});

	for (const server of [secure, plain]) {
		server.timeout = 120_000;
		// They never listen themselves: this starts their watch over slow requests.
		server.emit('listening');
	}

	/** @param {import('node:net').Socket} socket */
	const receive = (socket) => {
		if (isTooMuch(socket)) {
			socket.destroy();
			return;
		}
		awaitRequest(socket);
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		socket.on('error', () => socket.destroy());
		socket.setTimeout(silenceMilliseconds, () => socket.destroy());
		socket.once('readable', () => {
			const first = /** @type {Buffer | null} */ (socket.read());
			if (first === null) {
				socket.destroy();
				return;
			}
			socket.setTimeout(0);
			socket.removeAllListeners('timeout');
			socket.unshift(first);
			(first[0] === handshake ? secure : plain).emit('connection', socket);
		});
	};

	const close = () => {
		open = null;
		hosts = new Set();
		const closing = listener;
		listener = null;
		for (const socket of sockets) socket.destroy();
		return /** @type {Promise<void>} */ (
			new Promise((done) => {
				if (closing === null) done();
				else closing.close(() => done());
			})
		);
	};

	/** @param {DoorOrder} order @returns {Promise<DoorState>} */
	const listen = (order) =>
		new Promise((done) => {
			const starting = createListener(receive);
			starting.once('error', (error) => {
				const { code } = /** @type {NodeJS.ErrnoException} */ (error);
				done(code === 'EADDRINUSE' ? 'port-taken' : 'unavailable');
			});
			starting.listen(order.port, order.host, () => {
				listener = starting;
				done('open');
			});
		});

	return {
		/**
		 * Opens, renews or closes; a certificate is renewed without anybody being cut off.
		 * @param {DoorOrder | null} order @returns {Promise<DoorState>}
		 */
		async follow(order) {
			if (order === null) {
				await close();
				return 'closed';
			}
			if (open !== null && (open.port !== order.port || open.host !== order.host)) await close();
			secure.setSecureContext({ key: order.key, cert: order.certificate });
			hosts = hostsOf(order);
			if (listener !== null) {
				open = order;
				return 'open';
			}
			const state = await listen(order);
			open = state === 'open' ? order : null;
			return state;
		},
		close
	};
}

/** As browsers write them: the port is left out where it goes without saying. @param {DoorOrder} order */
function hostsOf({ names, port }) {
	return new Set(
		names
			.map((name) => (isIPv6(name) ? `[${name}]` : name))
			.flatMap((name) => [`${name}:${port}`, ...(port === 443 || port === 80 ? [name] : [])])
	);
}
