import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import { parseCarriedEnvelopes } from '#lib/protocol/carried.ts';
import { parseCodeCheck } from '#lib/protocol/code-check.ts';
import { parseDeviceContact, parsePairingRequest } from '#lib/protocol/device.ts';
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

const contact = {
	version: 1,
	waiting: 0,
	setAside: 0,
	persistent: 'yes',
	app: '0.3.0',
	site: 'immeuble-1',
	sentinel: 'rose',
	clockAhead: 0,
	failing: []
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

	test.each(['\u0000', '\n', '\u007F', '\u0085', '\uD800'])(
		'a name with the character %j goes nowhere near a database',
		(character) => {
			const name = `immeuble${character}1`;
			for (const place of ['campaign', 'site', 'id', 'key']) {
				expect(refusalCode(() => parseEnvelope({ ...envelope, [place]: name }))).toBe('malformed');
			}
			const check = { version: 1, campaign: name, hash: 'a'.repeat(64) };
			expect(refusalCode(() => parseCodeCheck(check))).toBe('malformed-code-check');
			for (const place of ['app', 'site', 'sentinel']) {
				const said = { ...contact, [place]: name };
				expect(refusalCode(() => parseDeviceContact(said))).toBe('malformed-contact');
			}
			expect(refusalCode(() => parseDeviceContact({ ...contact, failing: [name] }))).toBe(
				'malformed-contact'
			);
			for (const place of ['sentinel', 'device']) {
				const asked = { version: 1, code: '123456', sentinel: 'rose', [place]: name };
				expect(refusalCode(() => parsePairingRequest(asked))).toBe('malformed-pairing');
			}
			const file = { version: 1, kind: 'porte-voix-envelopes', contact: null, envelopes: [] };
			expect(
				refusalCode(() => parseCarriedEnvelopes(JSON.stringify({ ...file, device: name })))
			).toBe('malformed-file');
		}
	);

	test('no clock is more than a hundred years ahead or behind', () => {
		const century = 3_155_760_000_000;
		const said = (clockAhead: number) =>
			refusalCode(() => parseDeviceContact({ ...contact, clockAhead }));
		expect([century, -century].map(said)).toEqual([null, null]);
		for (const far of [century + 1, -century - 1, 1e300, 0.5, Infinity]) {
			expect(said(far)).toBe('malformed-contact');
		}
	});

	test('a name in any language is one', () => {
		const name = 'Les Érables ⁨أ⁩ 😀 l’été';
		expect(
			refusalCode(() => parseEnvelope({ ...envelope, campaign: name, site: name }))
		).toBeNull();
		expect(refusalCode(() => parseDeviceContact({ ...contact, site: name }))).toBeNull();
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
