import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagLength = 16;

/** Nonce (12 bytes), the bytes under AES-256-GCM with this key, tag (16 bytes). */
export function lock(key: Uint8Array, bytes: Uint8Array, bound: Uint8Array): Buffer {
	const nonce = randomBytes(nonceBytes);
	const locking = createCipheriv(cipher, key, nonce).setAAD(bound);
	return Buffer.concat([nonce, locking.update(bytes), locking.final(), locking.getAuthTag()]);
}

/** The bytes again; null for another key, another place, or bytes that were changed. */
export function unlock(key: Uint8Array, locked: Uint8Array, bound: Uint8Array): Buffer | null {
	try {
		const opening = createDecipheriv(cipher, key, locked.subarray(0, nonceBytes), {
			authTagLength: tagLength
		});
		opening.setAAD(bound).setAuthTag(locked.subarray(-tagLength));
		return Buffer.concat([
			opening.update(locked.subarray(nonceBytes, -tagLength)),
			opening.final()
		]);
	} catch {
		return null;
	}
}
