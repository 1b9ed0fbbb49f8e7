import { fromBase64Url } from './base64url.ts';
import { sha256Hex } from './digest.ts';

/** A P-256 point in the JSON Web Key form of both its coordinates. */
export interface PublicPoint {
	readonly x: string;
	readonly y: string;
}

/**
 * The uncompressed point, 65 bytes: 4, x, y (SEC 1, section 2.3.3).
 * @throws Refusal `not-base64url`
 */
export function pointBytes(key: PublicPoint): Uint8Array<ArrayBuffer> {
	const point = new Uint8Array(65);
	point[0] = 4;
	point.set(fromBase64Url(key.x).subarray(0, 32), 1);
	point.set(fromBase64Url(key.y).subarray(0, 32), 33);
	return point;
}

/** Short name of a public key: the first 16 hexadecimal digits of the SHA-256 of its point. */
export async function keyName(key: PublicPoint): Promise<string> {
	return (await sha256Hex(pointBytes(key))).slice(0, 16);
}
