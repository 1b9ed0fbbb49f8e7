import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { createDoor as decideDoor, type DoorOrder } from '#lib/server/tls/door.ts';
import { createDoor, plainAddress } from '../../../scripts/door.js';
import { freePort } from '../../support/free-port.ts';

const host = '127.0.0.2';

describe('the plain part of the second address', () => {
	const served: string[] = [];
	const door = createDoor((request, response, protocol) => {
		served.push(`${protocol} ${request.url ?? ''}`);
		response.end('served');
	});
	let data = '';
	let port = 0;

	beforeAll(async () => {
		data = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
		port = await freePort();
		const orders: DoorOrder[] = [];
		const decided = decideDoor({
			config: readConfig({
				PORTE_VOIX_DATA: data,
				PORTE_VOIX_WIFI_HOST: host,
				PORTE_VOIX_WIFI_PORT: String(port)
			}),
			clock: () => Date.now(),
			log: { info: () => undefined, error: () => undefined },
			isWanted: () => Promise.resolve(true),
			carryOut: (order) => {
				if (order !== null) orders.push(order);
				return Promise.resolve('open');
			}
		});
		await decided.look();
		expect(await door.follow(orders[0] ?? null)).toBe('open');
	});
	afterAll(async () => {
		await door.close();
		await rm(data, { recursive: true, force: true });
	});
	beforeEach(() => {
		served.length = 0;
	});

	const call = async (): Promise<Socket> => {
		const socket = connect(port, host);
		socket.on('error', () => undefined);
		await once(socket, 'connect');
		return socket;
	};

	/** Exactly these bytes, which no client of ours would send. */
	const ask = async (path: string, through?: Socket, name = `${host}:${port}`): Promise<string> => {
		const socket = through ?? (await call());
		socket.write(`GET ${path} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);
		return text(socket);
	};

	test('serves the guide and what it looks like', async () => {
		const asked = ['/confiance', '/confiance?appareil=ipad', '/icons/a.png', '/favicon.svg'];
		for (const path of asked) expect(await ask(path)).toMatch(/served/);
		expect(served).toEqual(asked.map((path) => `http ${path}`));
	});

	test.each([
		'/bureau',
		'/icons/../bureau',
		'/icons/%2e%2e/bureau',
		'/icons/.%2E/bureau',
		'/icons/..%2fbureau',
		'/icons/%252e%252e/bureau',
		'/icons/..\\bureau',
		'/icons/%5c../bureau',
		'/icons//bureau',
		'/_app/immutable/../../api/campaigns',
		'/confiance/../connexion',
		'/confiance/%zz',
		'//icons/bureau',
		'http://elsewhere.example/confiance'
	])('leads from %s to the guide, and serves nothing', async (path) => {
		expect(await ask(path)).toMatch(/^HTTP\/1\.1 302 [^]*\r\nlocation: \/confiance\r\n/i);
		expect(served).toEqual([]);
	});

	test('says in French, then in English, which address is right, and nothing of what was asked', async () => {
		const answer = await ask('/icons/a.png', undefined, 'elsewhere.example');
		expect(answer).toMatch(/^HTTP\/1\.1 421 [^]*\r\ncontent-type: text\/html; charset=utf-8\r\n/i);
		const address = `http://porte-voix.local:${port}/confiance`;
		expect(answer).toMatch(
			new RegExp(`Ouvrez celle-ci[^]*href="${address}"[^]*Open this one[^]*href="${address}"`)
		);
		expect(answer).not.toMatch(/elsewhere|a\.png/);
		expect(served).toEqual([]);
	});

	test('serves the very path that was looked at', async () => {
		await ask('/bureau/../confiance?x=1');
		expect(served).toEqual(['http /confiance?x=1']);
		expect(plainAddress('/icons/./a.png')).toBe('/icons/a.png');
		expect(plainAddress()).toBeNull();
	});

	test('takes forty connections of one address that ask nothing, and no more until one does', async () => {
		const silent = await Promise.all(Array.from({ length: 40 }, call));
		const more = await call();
		await once(more, 'close');
		expect(await ask('/confiance', silent[0])).toMatch(/served/);
		expect(await ask('/confiance')).toMatch(/served/);
		for (const socket of silent) socket.destroy();
		await Promise.all(
			silent.filter((socket) => !socket.closed).map((socket) => once(socket, 'close'))
		);
	});
});
