import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import { sealedDigest, sha256Hex } from '#lib/protocol/digest.ts';
import { keyName } from '#lib/protocol/key-name.ts';

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('names made of hashes', () => {
	test('the digest of "abc" is the one of FIPS 180-2', async () => {
		expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
	});

	test('an envelope is named by its decoded bytes', async () => {
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
