/**
 * What the server signs. The kind stands before the text inside what is signed: a receipt for a
 * trial, or a text out of a return file, can never be shown as a receipt.
 */
export type SignedKind = 'receipt' | 'trial-receipt' | 'return';

/**
 * The bytes under a signature: ECDSA P-256 with SHA-256 (IEEE P1363, base64url). Both ends make them
 * from the text as it travels and from the kind they expect.
 */
export function signedBytes(kind: SignedKind, body: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`porte-voix-${kind}/1\n${body}`);
}
