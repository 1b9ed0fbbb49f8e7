// The second address of the product, for tablets on the same Wi-Fi: HTTPS with a certificate of this
// computer's own authority. Plain HTTP on the same port gives only the page that explains how to
// trust it, so that there is one address to type, whatever a browser makes of it.
import { createServer as createPlainServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createListener, isIPv6 } from 'node:net';

/** @typedef {import('../src/lib/server/tls/door.ts').DoorOrder} DoorOrder */
/** @typedef {import('../src/lib/server/tls/door.ts').DoorState} DoorState */
/** @typedef {import('node:http').IncomingMessage} Incoming */
/** @typedef {import('node:http').ServerResponse} Outgoing */
/** @typedef {(request: Incoming, response: Outgoing, protocol: 'http' | 'https') => void} Serve */

/** First byte of a TLS connection: a handshake record. */
const handshake = 0x16;

/** Seconds a connection that says nothing is kept. */
const silenceMilliseconds = 15_000;

/** What a tablet may read before it trusts this computer: the guide, the certificate, how they look. */
const beforeTrust = /^\/(?:confiance(?=[/?]|$)|_app\/immutable\/|icons\/|favicon)/;

/** @param {Outgoing} response @param {number} status @param {string} text */
function refuse(response, status, text) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${text}\n`);
}

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

	/** A page of another site that had its own name point here must not be answered. @param {Incoming} request @param {Outgoing} response */
	const isOurs = (request, response) => {
		if (hosts.has((request.headers.host ?? '').toLowerCase())) return true;
		refuse(response, 421, 'This address serves this computer only.');
		return false;
	};

	const secure = createSecureServer((request, response) => {
		if (isOurs(request, response)) serve(request, response, 'https');
	});

	const plain = createPlainServer((request, response) => {
		if (!isOurs(request, response)) return;
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			refuse(response, 403, 'Nothing is taken here without encryption.');
			return;
		}
		if (!beforeTrust.test(request.url ?? '')) {
			response.writeHead(302, { location: '/confiance', 'cache-control': 'no-store' });
			response.end();
			return;
		}
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
