import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Chance } from '#lib/server/demonstration/chance.ts';

/** What can happen to a request between a tablet and the server. */
const faults = [
	/** The line is cut before the server hears of it. */
	'cut',
	/** The server does its work, and its answer never arrives. */
	'lost-answer',
	/** Half of the answer arrives. */
	'half-answer',
	'slow',
	/** The server hears it three times. */
	'repeated',
	/** Something in between answers 500. */
	'error',
	/** A captive portal answers 200 with its own page, or sends elsewhere. */
	'portal',
	'portal-redirect'
] as const;

export type Fault = (typeof faults)[number];

export interface PoorLine {
	readonly origin: string;
	/** Leads to another server from now on. */
	lead(target: string): void;
	/** Share of the requests something happens to, from 0 to 1. */
	setTrouble(share: number): void;
	/** No request gets through, in either direction, until the line is mended. */
	setCut(cut: boolean): void;
	/** How often each happened. */
	readonly counts: ReadonlyMap<Fault, number>;
	close(): Promise<void>;
}

const portalPage =
	'<!doctype html><html><head><title>Wi-Fi</title></head><body><h1>Bienvenue sur le réseau</h1><form action="/login"><button>Accepter</button></form></body></html>';

/** A line between a tablet and the server, on this machine, on which anything may happen. */
export async function openPoorLine(target: string, chance: Chance = () => 1): Promise<PoorLine> {
	let { host, port } = new URL(target);
	const counts = new Map<Fault, number>();
	const sockets = new Set<Socket>();
	let trouble = 0;
	let cut = false;

	const forward = async (incoming: IncomingMessage, body: Buffer): Promise<Answer> =>
		new Promise((resolve, reject) => {
			const headers = { ...incoming.headers, host };
			const { method, url: path } = incoming;
			const outgoing = request(
				{ host: '127.0.0.1', port, method, path, headers, agent: false },
				(answer) => {
					void gathered(answer).then((content) => {
						resolve({ status: answer.statusCode ?? 502, headers: answer.headers, content });
					}, reject);
				}
			);
			outgoing.on('error', reject);
			outgoing.end(body);
		});

	const drawn = (): Fault | null => {
		if (chance() >= trouble) return null;
		const fault = faults[Math.floor(chance() * faults.length)] ?? 'cut';
		counts.set(fault, (counts.get(fault) ?? 0) + 1);
		return fault;
	};

	const isCut = (): boolean => cut;

	const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
		const body = await gathered(incoming);
		if (isCut()) {
			response.destroy();
			return;
		}
		const fault = drawn();
		switch (fault) {
			case 'cut':
				response.destroy();
				return;
			case 'error':
				response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Erreur</h1>');
				return;
			case 'portal':
				response.writeHead(200, { 'content-type': 'text/html' }).end(portalPage);
				return;
			case 'portal-redirect':
				response.writeHead(302, { location: '/portail' }).end();
				return;
			case 'lost-answer':
				await forward(incoming, body);
				response.destroy();
				return;
			case 'slow':
				await new Promise((resolve) => setTimeout(resolve, 200 + chance() * 2_800));
				break;
			case 'repeated':
				await Promise.all([forward(incoming, body), forward(incoming, body)]);
				break;
			case 'half-answer':
			case null:
		}
		const { status, headers, content } = await forward(incoming, body);
		if (isCut()) {
			response.destroy();
			return;
		}
		response.writeHead(status, headers);
		if (fault !== 'half-answer') {
			response.end(content);
			return;
		}
		response.write(content.subarray(0, content.length / 2), () => {
			response.destroy();
		});
	};

	const server = createServer((incoming, response) => {
		// The server was killed a moment ago: for the tablet the line is dead.
		serve(incoming, response).catch(() => response.destroy());
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		lead: (other) => {
			({ host, port } = new URL(other));
		},
		setTrouble: (share) => {
			trouble = share;
		},
		setCut: (now) => {
			cut = now;
		},
		counts,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

interface Answer {
	readonly status: number;
	readonly headers: IncomingMessage['headers'];
	readonly content: Buffer;
}

async function gathered(message: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of message) parts.push(part as Buffer);
	return Buffer.concat(parts);
}
