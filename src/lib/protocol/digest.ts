import { fromBase64Url } from './base64url.ts';

/** SHA-256 in lower-case hexadecimal. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The digest by which a receipt names an envelope: SHA-256 of the decoded sealed bytes. Both ends
 * compute it, also for an item that is refused because it cannot be decoded: then of no bytes.
 */
export async function sealedDigest(sealed: unknown): Promise<string> {
	return sha256Hex(decodedOrEmpty(sealed));
}

function decodedOrEmpty(sealed: unknown): Uint8Array<ArrayBuffer> {
	if (typeof sealed !== 'string') return new Uint8Array();
	try {
		return fromBase64Url(sealed);
	} catch {
		return new Uint8Array();
	}
}
