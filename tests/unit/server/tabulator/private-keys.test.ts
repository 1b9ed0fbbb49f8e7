import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealBytes } from '#lib/client/sealing/seal-bytes.ts';
import { keyName, pointBytes } from '#lib/protocol/key-name.ts';
import { createOpener } from '#lib/server/sealing/opener.ts';
import { privateKeys } from '#lib/server/tabulator/private-keys.ts';

let data = '';
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const fileOf = (key: string): string => join(data, 'keys', `${key}.json`);
const replaceIn = async (file: string, found: RegExp, by: string): Promise<void> => {
	await writeFile(file, (await readFile(file, 'utf8')).replace(found, by));
};

describe('the private keys of campaigns', () => {
	test('what is sealed for the public half opens with the one that was kept', async () => {
		const { publicKey, key } = await privateKeys(data).create('essai');
		expect(await keyName(publicKey)).toBe(key);
		const aad = new Uint8Array();
		const sealed = await sealBytes(pointBytes(publicKey), new Uint8Array([1, 2]), aad);
		const open = createOpener(await privateKeys(data).read('essai', key));
		expect([...open(sealed, aad)]).toEqual([1, 2]);
	});

	test('twenty at once share one master key, and all can be read again', async () => {
		const made = await Promise.all(
			Array.from({ length: 20 }, () => privateKeys(data).create('essai'))
		);
		const scalars = await Promise.all(made.map(({ key }) => privateKeys(data).read('essai', key)));
		expect(new Set(scalars.map((scalar) => scalar.toString('hex'))).size).toBe(20);
		expect(new Set(scalars.map((scalar) => scalar.length))).toEqual(new Set([32]));
	});

	test('a key of another campaign, a missing one, and a path are missing', async () => {
		const keys = privateKeys(data);
		const { key } = await keys.create('essai');
		await expect(keys.read('autre', key)).rejects.toThrow(/^key-missing$/);
		await expect(keys.read('essai', '0'.repeat(16))).rejects.toThrow(/^key-missing$/);
		await expect(keys.read('essai', '../keys/master')).rejects.toThrow(/^key-missing$/);
	});

	test('a changed file, another campaign’s name in it, or another master key is damage', async () => {
		const keys = privateKeys(data);
		const one = await keys.create('essai');
		await writeFile(fileOf(one.key), 'not json');
		await expect(keys.read('essai', one.key)).rejects.toThrow(/^key-damaged$/);
		const two = await keys.create('essai');
		await replaceIn(fileOf(two.key), /"essai"/, '"autre"');
		await expect(keys.read('autre', two.key)).rejects.toThrow(/^key-damaged$/);
		const three = await keys.create('essai');
		await writeFile(join(data, 'keys', 'master.key'), Buffer.alloc(32));
		await expect(keys.read('essai', three.key)).rejects.toThrow(/^key-damaged$/);
	});
});
