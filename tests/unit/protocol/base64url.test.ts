import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '#lib/protocol/base64url.ts';
import { refusalCode } from '../../support/refusal-code.ts';

describe('base64url', () => {
	test('the vectors of RFC 4648, section 10, come out without padding', () => {
		const encoded = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) =>
			toBase64Url(new TextEncoder().encode(text))
		);
		expect(encoded).toEqual(['', 'Zg', 'Zm8', 'Zm9v', 'Zm9vYg', 'Zm9vYmE', 'Zm9vYmFy']);
	});

	test('any bytes come back as they were', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
				expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
			}),
			{ seed: 4648, numRuns: 100 }
		);
	});

	test('any text is decoded to bytes with that one spelling, or refused by name', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[\w-]*$/)),
				(text) => {
					const code = refusalCode(() => fromBase64Url(text));
					if (code === null) expect(toBase64Url(fromBase64Url(text))).toBe(text);
					else expect(code).toBe('not-base64url');
				}
			),
			{ seed: 4648, numRuns: 1000 }
		);
	});

	test.each(['Zg==', 'Zh', 'Zm-', 'a', 'Zm 9v', 'Zm+v', 'é'])('%s is refused', (text) => {
		expect(refusalCode(() => fromBase64Url(text))).toBe('not-base64url');
	});
});
