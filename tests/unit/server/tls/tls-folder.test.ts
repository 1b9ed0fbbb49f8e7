import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localNames } from '#lib/server/tls/local-names.ts';
import {
	existingAuthority,
	namesOf,
	readAuthority,
	readServerCertificate
} from '#lib/server/tls/tls-folder.ts';

const day = 24 * 60 * 60 * 1_000;
const now = Date.UTC(2027, 1, 20);
const names = localNames('192.168.1.20', 'bureau');

let data = '';

beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
});
afterEach(async () => {
	await rm(data, { recursive: true, force: true });
});

const serial = (pem: string): string => new X509Certificate(pem).serialNumber;

describe('the folder of certificates', () => {
	test('is made at the first use, for the account of the server only, and read afterwards', async () => {
		expect(await existingAuthority({ data })).toBeNull();
		const authority = await readAuthority({ data }, names, now);
		const server = await readServerCertificate({ data }, authority, names, now);
		expect(await readAuthority({ data }, names, now + day)).toEqual(authority);
		expect(await readServerCertificate({ data }, authority, names, now + day)).toEqual(server);
		expect((await stat(join(data, 'tls'))).mode & 0o777).toBe(0o700);
		for (const name of await readdir(join(data, 'tls')))
			expect((await stat(join(data, 'tls', name))).mode & 0o777).toBe(0o600);
		expect((await readdir(join(data, 'tls'))).sort()).toEqual(['authority.pem', 'server.pem']);
	});

	test('gives one authority to processes that start at once', async () => {
		const made = await Promise.all(
			Array.from({ length: 6 }, () => readAuthority({ data }, names, now))
		);
		expect(new Set(made.map(({ certificate }) => serial(certificate))).size).toBe(1);
	});

	test('renews the certificate of the server before it ends, under the same authority', async () => {
		const authority = await readAuthority({ data }, names, now);
		const first = await readServerCertificate({ data }, authority, names, now);
		const early = await readServerCertificate({ data }, authority, names, now + 300 * day);
		expect(serial(early.certificate)).toBe(serial(first.certificate));
		const later = await readServerCertificate({ data }, authority, names, now + 340 * day);
		expect(serial(later.certificate)).not.toBe(serial(first.certificate));
		const signer = new X509Certificate(authority.certificate);
		expect(new X509Certificate(later.certificate).verify(signer.publicKey)).toBe(true);
	});

	test('makes another for a new address, and none for a name its authority may not sign for', async () => {
		const authority = await readAuthority({ data }, names, now);
		await readServerCertificate({ data }, authority, names, now);
		const moved = localNames('192.168.1.77', 'autre-nom');
		const server = await readServerCertificate({ data }, authority, moved, now);
		expect(namesOf(server.certificate)).toEqual({
			hosts: ['porte-voix.local'],
			addresses: ['192.168.1.77']
		});
	});

	test('holds addresses of both kinds, in one spelling', async () => {
		const both = { hosts: names.hosts, addresses: ['10.0.0.5', 'fd00::2'] };
		const authority = await readAuthority({ data }, both, now);
		const server = await readServerCertificate({ data }, authority, both, now);
		expect(namesOf(server.certificate).addresses).toEqual(['10.0.0.5', 'fd00::2']);
		expect(await readServerCertificate({ data }, authority, both, now)).toEqual(server);
	});

	test('says that an authority is damaged rather than make another that no tablet trusts', async () => {
		await readAuthority({ data }, names, now);
		const file = join(data, 'tls', 'authority.pem');
		await writeFile(file, (await readFile(file, 'utf8')).slice(0, 300));
		const damaged = { code: 'certificate-damaged' };
		await expect(readAuthority({ data }, names, now)).rejects.toMatchObject(damaged);
		await expect(existingAuthority({ data })).rejects.toMatchObject(damaged);
	});

	test('makes another certificate of the server when the file is damaged', async () => {
		const authority = await readAuthority({ data }, names, now);
		await readServerCertificate({ data }, authority, names, now);
		await writeFile(join(data, 'tls', 'server.pem'), 'nothing');
		const server = await readServerCertificate({ data }, authority, names, now);
		expect(namesOf(server.certificate).hosts).toEqual(names.hosts);
	});

	test('makes another authority once the first has ended: nobody trusts it any more', async () => {
		const first = await readAuthority({ data }, names, now);
		const next = await readAuthority({ data }, names, now + 11 * 365 * day);
		expect(serial(next.certificate)).not.toBe(serial(first.certificate));
		expect(await existingAuthority({ data })).toEqual(next);
	});
});
