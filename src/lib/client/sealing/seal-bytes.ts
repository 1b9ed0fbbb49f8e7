/**
 * HPKE in base mode with no info (RFC 9180, section 6.1): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
 * AES-256-GCM.
 * @param point the recipient's public key, an uncompressed point of 65 bytes
 * @returns the encapsulated key (65 bytes) followed by the ciphertext
 */
export async function sealBytes(
	point: Uint8Array<ArrayBuffer>,
	plain: Uint8Array,
	aad: Uint8Array<ArrayBuffer>
): Promise<Uint8Array> {
	const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
	const suite = new CipherSuite({
		kem: new DhkemP256HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes256Gcm()
	});
	const recipientPublicKey = await suite.kem.deserializePublicKey(point);
	const { enc, ct } = await suite.seal({ recipientPublicKey }, new Uint8Array(plain), aad);
	const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
	sealed.set(new Uint8Array(enc));
	sealed.set(new Uint8Array(ct), enc.byteLength);
	return sealed;
}
