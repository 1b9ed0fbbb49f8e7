import { createECDH } from 'node:crypto';
import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealBytes } from '#lib/client/sealing/seal-bytes.ts';
import { associatedData } from '#lib/protocol/envelope.ts';
import { aes128, aes256, createOpener } from '#lib/server/sealing/opener.ts';
import { refusalCode } from '../../../support/refusal-code.ts';

const hex = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'hex'));

/** RFC 9180, appendix A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode. */
const rfc = {
	info: hex('4f6465206f6e2061204772656369616e2055726e'),
	ephemeralPrivate: hex('4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb'),
	encapsulated: hex(
		'04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4'
	),
	recipientPrivate: hex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
	recipientPublic: hex(
		'04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0'
	),
	aad: hex('436f756e742d30'),
	plain: hex('4265617574792069732074727574682c20747275746820626561757479'),
	ciphertext: hex(
		'5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434'
	)
};

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const rfcSuite = (aead: Aes128Gcm | Aes256Gcm): CipherSuite =>
	new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead });

async function sealedByLibrary(aead: Aes128Gcm | Aes256Gcm): Promise<Uint8Array> {
	const suite = rfcSuite(aead);
	const ekm = {
		privateKey: await suite.kem.deserializePrivateKey(rfc.ephemeralPrivate),
		publicKey: await suite.kem.deserializePublicKey(rfc.encapsulated)
	};
	const { enc, ct } = await suite.seal(
		{
			recipientPublicKey: await suite.kem.deserializePublicKey(rfc.recipientPublic),
			info: rfc.info,
			ekm
		},
		rfc.plain,
		rfc.aad
	);
	return joined(new Uint8Array(enc), new Uint8Array(ct));
}

function recipient() {
	const pair = createECDH('prime256v1');
	const point = new Uint8Array(pair.generateKeys());
	return { point, open: createOpener(pair.getPrivateKey()) };
}

describe('opening an envelope', () => {
	test('the opener opens the vector of RFC 9180, appendix A.3.1', () => {
		const open = createOpener(rfc.recipientPrivate, aes128, rfc.info);
		expect(new Uint8Array(open(joined(rfc.encapsulated, rfc.ciphertext), rfc.aad))).toEqual(
			rfc.plain
		);
	});

	test('the sealing library makes the vector of RFC 9180, appendix A.3.1', async () => {
		expect(await sealedByLibrary(new Aes128Gcm())).toEqual(
			joined(rfc.encapsulated, rfc.ciphertext)
		);
	});

	test('the opener opens what the library seals with AES-256-GCM and an info', async () => {
		const open = createOpener(rfc.recipientPrivate, aes256, rfc.info);
		const opened = open(await sealedByLibrary(new Aes256Gcm()), rfc.aad);
		expect(new Uint8Array(opened)).toEqual(rfc.plain);
	});

	test('anything the device seals is opened, whatever its length', async () => {
		const { point, open } = recipient();
		const aad = associatedData('demo-ouvert', 'a'.repeat(64), 'erables');
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (plain) => {
				const opened = open(await sealBytes(point, plain, aad), aad);
				expect(new Uint8Array(opened)).toEqual(plain);
			}),
			{ seed: 9180, numRuns: 60 }
		);
	});

	test('the library opens what the device seals', async () => {
		const suite = rfcSuite(new Aes256Gcm());
		const sealed = await sealBytes(rfc.recipientPublic, rfc.plain, rfc.aad);
		const opened = await suite.open(
			{
				recipientKey: {
					privateKey: await suite.kem.deserializePrivateKey(rfc.recipientPrivate),
					publicKey: await suite.kem.deserializePublicKey(rfc.recipientPublic)
				},
				enc: sealed.slice(0, 65)
			},
			sealed.slice(65),
			rfc.aad
		);
		expect(new Uint8Array(opened)).toEqual(rfc.plain);
	});

	test('an envelope of another campaign, questionnaire or key stays closed', async () => {
		const { point, open } = recipient();
		const aad = associatedData('a', 'b', 's');
		const sealed = await sealBytes(point, rfc.plain, aad);
		expect(refusalCode(() => open(sealed, associatedData('a', 'c', 's')))).toBe('unreadable');
		expect(refusalCode(() => recipient().open(sealed, aad))).toBe('unreadable');
	});

	test('a changed byte anywhere keeps the envelope closed', async () => {
		const { point, open } = recipient();
		const sealed = await sealBytes(point, rfc.plain, rfc.aad);
		for (let index = 0; index < sealed.length; index++) {
			const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
			expect(refusalCode(() => open(changed, rfc.aad))).toBe('unreadable');
		}
	});

	test('rubbish is refused by name, never by another error', () => {
		const { open } = recipient();
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(refusalCode(() => open(bytes, rfc.aad))).toBe('unreadable');
				const point = joined(rfc.encapsulated, bytes);
				expect(refusalCode(() => open(point, rfc.aad))).toBe('unreadable');
			}),
			{ seed: 1, numRuns: 300 }
		);
	});

	test('a scalar that is none of the curve is refused by name', () => {
		expect(refusalCode(() => createOpener(new Uint8Array(32)))).toBe('unusable-key');
		expect(refusalCode(() => createOpener(new Uint8Array(7)))).toBe('unusable-key');
	});
});
