import { X509Certificate } from 'node:crypto';
import { createServer } from 'node:https';
import { connect } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { hostsOfAuthority, makeAuthority, makeLeaf } from '#lib/server/tls/authority.ts';
import type { KeyedCertificate } from '#lib/server/tls/certificate.ts';
import { localNames } from '#lib/server/tls/local-names.ts';

const day = 24 * 60 * 60 * 1_000;
// TLS reads the clock of the machine: the certificates begin a day before it.
const now = Date.now();
const names = localNames('127.0.0.2', 'Bureau-Est.reseau');
const authority = makeAuthority(names.hosts, now);
const leaf = makeLeaf(authority, names, now);

let stop: () => Promise<void> = () => Promise.resolve();

afterEach(async () => {
	await stop();
	stop = () => Promise.resolve();
});

/** What a client that trusts these authorities finds: « ok » or why it refuses. */
async function meet(
	server: KeyedCertificate,
	trusted: readonly string[],
	host: string
): Promise<string> {
	const listener = createServer({ key: server.key, cert: server.certificate });
	const port = await new Promise<number>((resolve) => {
		listener.listen(0, '127.0.0.2', () => {
			const address = listener.address();
			resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
		});
	});
	stop = () =>
		new Promise((resolve) => {
			listener.closeAllConnections();
			listener.close(() => {
				resolve();
			});
		});
	return new Promise((resolve) => {
		const isName = /[a-z]/.test(host);
		const socket = connect(
			{ host: '127.0.0.2', port, ca: [...trusted], ...(isName ? { servername: host } : {}) },
			() => {
				resolve('ok');
				socket.destroy();
			}
		);
		socket.on('error', (error) => {
			resolve(error.message);
		});
	});
}

describe('the authority of this computer', () => {
	test('is trusted under the stable name, the own name and the address', async () => {
		expect(await meet(leaf, [authority.certificate], 'porte-voix.local')).toBe('ok');
		await stop();
		expect(await meet(leaf, [authority.certificate], 'bureau-est.local')).toBe('ok');
		await stop();
		expect(await meet(leaf, [authority.certificate], '127.0.0.2')).toBe('ok');
	});

	test('is nothing to whoever does not trust it', async () => {
		const other = makeAuthority(names.hosts, now);
		expect(await meet(leaf, [other.certificate], 'porte-voix.local')).not.toBe('ok');
	});

	test('cannot vouch for any other site, name or address', async () => {
		for (const [host, addresses] of [
			['example.org', ['127.0.0.2']],
			['imprimante.local', ['127.0.0.2']],
			['porte-voix.local', ['8.8.8.8']]
		] as const) {
			const stolen = makeLeaf(authority, { hosts: [host], addresses }, now);
			expect(await meet(stolen, [authority.certificate], host), host).toBe(
				'permitted subtree violation'
			);
			await stop();
		}
	});

	test('makes no other authority, and signs for servers only', () => {
		const certificate = new X509Certificate(authority.certificate);
		expect(certificate.ca).toBe(true);
		const own = new X509Certificate(leaf.certificate);
		expect(own.ca).toBe(false);
		expect(own.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
		expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
		expect(hostsOfAuthority(authority.certificate)).toEqual(names.hosts);
	});

	test('lasts ten years; a certificate of the server lasts at most the 398 days that Apple takes', () => {
		const until = (pem: string): number => new X509Certificate(pem).validToDate.getTime();
		const from = (pem: string): number => new X509Certificate(pem).validFromDate.getTime();
		expect(until(authority.certificate) - now).toBeGreaterThan(9.9 * 365 * day);
		expect(until(leaf.certificate) - from(leaf.certificate)).toBeLessThanOrEqual(398 * day);
		expect(from(leaf.certificate)).toBeLessThanOrEqual(now - day + 1_000);
		const last = makeLeaf(authority, names, until(authority.certificate) - 10 * day);
		expect(until(last.certificate)).toBe(until(authority.certificate));
	});

	test('gives each certificate another serial number and another key', () => {
		const again = makeLeaf(authority, names, now);
		const [one, two] = [
			new X509Certificate(leaf.certificate),
			new X509Certificate(again.certificate)
		];
		expect(one.serialNumber).not.toBe(two.serialNumber);
		expect(leaf.key).not.toBe(again.key);
		expect(parseInt(one.serialNumber.slice(0, 2), 16)).toBeLessThan(0x80);
	});
});
