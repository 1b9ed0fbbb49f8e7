import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import { sha256Hex } from '#lib/protocol/digest.ts';
import { envelopeDigest, sealedDigest } from '#lib/protocol/envelope-digest.ts';
import { keyName } from '#lib/protocol/key-name.ts';

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('names made of hashes', () => {
	test('the digest of "abc" is the one of FIPS 180-2', async () => {
		expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
	});

	const envelope = {
		id: '5bb1d3b4-9a55-4f4c-8a7e-0f1d8b1c2d3e',
		campaign: 'essai',
		site: 'est',
		questionnaire: 'a'.repeat(64),
		key: 'b'.repeat(16),
		sealed: 'YWJj'
	};

	test('an envelope is named whole, as another program computes it', async () => {
		// printf '%s' '["porte-voix-envelope/1","5bb…"…]' | sha256sum
		expect(await envelopeDigest(envelope)).toBe(
			'9e6b34edffdf236bf08c39637f134ab9dd570819d6f19f942709523105b14fa0'
		);
		expect(await envelopeDigest({ ...envelope, ticket: undefined })).toBe(
			await envelopeDigest(envelope)
		);
	});

	test('whatever is changed in an envelope changes its name', async () => {
		const changed: unknown[] = [
			...Object.keys(envelope).flatMap((field) =>
				['autre', '', 1, null, ['x'], undefined].map((value) => ({ ...envelope, [field]: value }))
			),
			...['AAAA', '', 5, null].map((ticket) => ({ ...envelope, ticket })),
			{ ...envelope, more: 1 },
			{ ...envelope, campaign: 'essai","est', site: '' },
			null,
			[],
			'essai'
		];
		const name = await envelopeDigest(envelope);
		for (const other of changed) expect(await envelopeDigest(other)).not.toBe(name);
	});

	test('a sealed response is named by its decoded bytes', async () => {
		const bytes = new TextEncoder().encode('abc');
		expect(await sealedDigest(toBase64Url(bytes))).toBe(await sha256Hex(bytes));
	});

	test('what cannot be decoded is named like nothing at all, whatever it is', async () => {
		await fc.assert(
			fc.asyncProperty(fc.anything(), async (sealed) => {
				fc.pre(typeof sealed !== 'string');
				expect(await sealedDigest(sealed)).toBe(empty);
			}),
			{ seed: 2, numRuns: 200 }
		);
		expect(await sealedDigest('é')).toBe(empty);
	});

	test('a key has a short name of sixteen hexadecimal digits made of its point', async () => {
		// The recipient key of RFC 9180, appendix A.3.1; its name computed with sha256sum.
		const point = Buffer.from(
			'fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
			'hex'
		);
		const key = { x: toBase64Url(point.subarray(0, 32)), y: toBase64Url(point.subarray(32)) };
		expect(await keyName(key)).toBe('8710cee59cfe355a');
	});
});
