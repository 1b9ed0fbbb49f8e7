import { Refusal } from '../domain/refusal.ts';

/** Bytes turned to characters at a time: `String.fromCharCode` takes its bytes as arguments. */
const chunk = 8192;

/** Base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	for (let start = 0; start < bytes.length; start += chunk) {
		binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
	}
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The bytes of an unpadded base64url text.
 * @throws Refusal `not-base64url` for any other character, padding, an impossible length, or stray
 * bits at the end: one value has one spelling, so that an envelope cannot come twice under two.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw new Refusal('not-base64url');
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
	const tail = text.length % 4;
	if (tail !== 0 && toBase64Url(bytes.subarray(bytes.length - (tail - 1))) !== text.slice(-tail)) {
		throw new Refusal('not-base64url');
	}
	return bytes;
}
