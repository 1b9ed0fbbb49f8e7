import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import { maximumSealedBytes, parseBatch, parseEnvelope } from '#lib/protocol/envelope.ts';
import { parseReceipt, parseReceiptBody } from '#lib/protocol/receipt.ts';
import { refusalCode } from '../../support/refusal-code.ts';

const envelope = {
	id: '5bb1d3b4-9a55-4f4c-8a7e-0f1d8b1c2d3e',
	campaign: 'demo-ouvert',
	site: 'immeuble-1',
	questionnaire: 'a'.repeat(64),
	key: 'b'.repeat(16),
	sealed: 'A'.repeat(1484)
};

/** One valid thing with some of its parts replaced by anything. */
const damaged = (whole: Record<string, unknown>): fc.Arbitrary<unknown> =>
	fc
		.dictionary(fc.constantFrom(...Object.keys(whole), '__proto__', 'extra'), fc.anything())
		.map((parts) => ({ ...whole, ...parts }));

describe('hostile input', () => {
	test('an envelope is read, or refused by name', () => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), damaged(envelope)), (input) => {
				const code = refusalCode(() => parseEnvelope(input));
				expect(['malformed', 'too-large', null]).toContain(code);
			}),
			{ seed: 3, numRuns: 2000 }
		);
	});

	test('a batch, a bundle and a receipt are read, or refused by name', () => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.json()), fc.string(), (input, text) => {
				expect(['malformed-batch', null]).toContain(refusalCode(() => parseBatch(input)));
				expect(['malformed-bundle', null]).toContain(refusalCode(() => parseCampaignBundle(input)));
				const page = typeof input === 'string' ? input : text;
				expect(['malformed-receipt', null]).toContain(refusalCode(() => parseReceipt(page)));
				expect(['malformed-receipt', null]).toContain(refusalCode(() => parseReceiptBody(page)));
			}),
			{ seed: 4, numRuns: 2000 }
		);
	});

	test('a refusal names the place and holds nothing of what was refused', () => {
		const secret = 'zzz-secret-zzz';
		const broken = { ...envelope, site: { secret } };
		expect(refusalCode(() => parseEnvelope(broken))).toBe('malformed');
		expect(() => parseEnvelope(broken)).toThrow(/^malformed at site$/);
		expect(() => parseBatch({ version: 1, envelopes: secret })).not.toThrow(secret);
	});

	test('an envelope above its size is refused as too large', () => {
		const sealed = 'A'.repeat((maximumSealedBytes * 4) / 3 + 8);
		expect(refusalCode(() => parseEnvelope({ ...envelope, sealed }))).toBe('too-large');
	});

	test('an empty batch and one of 51 are refused', () => {
		const batch = (count: number) => ({
			version: 1,
			envelopes: Array.from({ length: count }, () => envelope)
		});
		expect(refusalCode(() => parseBatch(batch(0)))).toBe('malformed-batch');
		expect(refusalCode(() => parseBatch(batch(50)))).toBe(null);
		expect(refusalCode(() => parseBatch(batch(51)))).toBe('malformed-batch');
	});
});
