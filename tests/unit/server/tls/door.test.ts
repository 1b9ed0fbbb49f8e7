import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { createDoor, type Door, type DoorOrder, type DoorState } from '#lib/server/tls/door.ts';

const day = 24 * 60 * 60 * 1_000;

let data = '';
let now = Date.UTC(2027, 1, 20);
let wanted = true;
let answer: DoorState = 'open';
let orders: (DoorOrder | null)[] = [];

beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
	now = Date.UTC(2027, 1, 20);
	wanted = true;
	answer = 'open';
	orders = [];
});
afterEach(async () => {
	await rm(data, { recursive: true, force: true });
});

const doorOf = (environment: Record<string, string> = {}): Door =>
	createDoor({
		config: readConfig({
			PORTE_VOIX_DATA: data,
			PORTE_VOIX_WIFI_HOST: '127.0.0.2',
			...environment
		}),
		clock: () => now,
		log: { info: () => undefined, error: () => undefined },
		isWanted: () => Promise.resolve(wanted),
		carryOut: (order) => {
			orders.push(order);
			return Promise.resolve(order === null ? 'closed' : answer);
		}
	});

describe('the second address', () => {
	test('stays closed, and makes nothing, until the office chooses it', async () => {
		wanted = false;
		const door = doorOf();
		expect(await door.look()).toBe('closed');
		expect(orders).toEqual([]);
		expect(door.names()).toEqual([]);
	});

	test('opens 443 above the first with its own names, once, whoever looks again', async () => {
		const door = doorOf({ PORT: '3000' });
		expect(await Promise.all([door.look(), door.look(), door.look()])).toEqual([
			'open',
			'open',
			'open'
		]);
		expect(orders).toHaveLength(1);
		expect(orders[0]).toMatchObject({ host: '127.0.0.2', port: 3443 });
		expect(door.names()[0]).toBe('porte-voix.local');
		expect(door.names()).toContain('127.0.0.2');
	});

	test('closes when another way is chosen, and when the server ends', async () => {
		const door = doorOf();
		await door.look();
		wanted = false;
		expect(await door.look()).toBe('closed');
		wanted = true;
		await door.look();
		await door.close();
		expect(orders.map((order) => order !== null)).toEqual([true, false, true, false]);
		expect(await door.look()).toBe('closed');
	});

	test('renews its certificate without being closed', async () => {
		const door = doorOf();
		await door.look();
		now += 340 * day;
		expect(await door.look()).toBe('open');
		expect(orders).toHaveLength(2);
		const [first, next] = orders.map((order) => new X509Certificate(order?.certificate ?? ''));
		expect(next?.serialNumber).not.toBe(first?.serialNumber);
		expect(next?.issuer).toBe(first?.issuer);
	});

	test('tries again while its port is taken', async () => {
		answer = 'port-taken';
		const door = doorOf();
		expect(await door.look()).toBe('port-taken');
		answer = 'open';
		expect(await door.look()).toBe('open');
	});

	test('never opens for the demonstration or a test unless it stays on this machine', async () => {
		const door = createDoor({
			config: readConfig({ PORTE_VOIX_DATA: data, PORTE_VOIX_DEMO: '1' }),
			clock: () => now,
			log: { info: () => undefined, error: () => undefined },
			isWanted: () => Promise.resolve(true),
			carryOut: (order) => {
				orders.push(order);
				return Promise.resolve('open');
			}
		});
		expect(await door.look()).toBe('closed');
		expect(orders).toEqual([]);
		for (const variable of ['PORTE_VOIX_DEMO', 'PORTE_VOIX_CLOCK']) {
			const environment = { [variable]: '1', PORTE_VOIX_WIFI_HOST: '192.168.1.20' };
			expect(() => readConfig(environment)).toThrow(/127\.0\.0\.2/);
		}
	});

	test('tells the network nothing when it stays on this machine, or is told not to', () => {
		const nameOf = (environment: Record<string, string>) => readConfig(environment).wifi?.name;
		expect(nameOf({})).toBe('every');
		expect(nameOf({ PORTE_VOIX_WIFI_NAME: 'off' })).toBe('off');
		expect(nameOf({ PORTE_VOIX_WIFI_HOST: '127.0.0.2' })).toBe('off');
		expect(() => readConfig({ PORTE_VOIX_WIFI_NAME: 'eth0' })).toThrow(/PORTE_VOIX_WIFI_NAME/);
		expect(() => readConfig({ PORT: '3443', PORTE_VOIX_WIFI_PORT: '3443' })).toThrow(
			/another port/
		);
	});
});
