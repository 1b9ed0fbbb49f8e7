import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSigned, verifyReceipt } from '#lib/client/sync/verify-receipt.ts';
import { readOrMakeSecret } from '#lib/server/secret-file.ts';
import { receiptPublicKey, signReceipt, signText } from '#lib/server/services/receipt-key.ts';

let data = '';
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const item = {
	outcome: 'stored',
	id: '5bb1d3b4-9a55-4f4c-8a7e-0f1d8b1c2d3e',
	digest: 'a'.repeat(64)
} as const;

describe('the key that signs receipts', () => {
	test('a device verifies what the server signed', async () => {
		const receipt = await signReceipt({ data }, 'receipt', [item]);
		const text = JSON.stringify(receipt);
		expect(await verifyReceipt(text, 'receipt', await receiptPublicKey({ data }))).toEqual([item]);
	});

	test('what it signed as one kind is of no other', async () => {
		const kinds = ['receipt', 'trial-receipt', 'return'] as const;
		const key = await receiptPublicKey({ data });
		for (const kind of kinds) {
			const text = await signText({ data }, kind, '{"items":[]}');
			const taken = await Promise.all(kinds.map((expected) => isSigned(expected, text, key)));
			expect(taken).toEqual(kinds.map((expected) => expected === kind));
		}
	});

	test('it is readable by the server’s account only', async () => {
		await receiptPublicKey({ data });
		expect((await stat(join(data, 'keys', 'receipt.key'))).mode & 0o777).toBe(0o600);
	});

	test('a file that is no key is refused by name, and read again once it is put right', async () => {
		await mkdir(join(data, 'keys'));
		await writeFile(join(data, 'keys', 'receipt.key'), 'nothing');
		await expect(receiptPublicKey({ data })).rejects.toThrow(/^key-damaged$/);
		await rm(join(data, 'keys', 'receipt.key'));
		expect(await receiptPublicKey({ data })).toMatchObject({ crv: 'P-256' });
	});

	test('of many that make a secret at once, all read the same', async () => {
		const file = join(data, 'keys', 'some.key');
		let made = 0;
		const secrets = await Promise.all(
			Array.from({ length: 30 }, () =>
				readOrMakeSecret(file, () => Buffer.from(`secret ${(made += 1)}`))
			)
		);
		expect(new Set(secrets.map(String)).size).toBe(1);
	});
});
