import {
	createHash,
	createPrivateKey,
	createPublicKey,
	hkdfSync,
	type KeyObject
} from 'node:crypto';
import { drawPrintedCode } from '../accounts/printed-code.ts';

/** Groups of four symbols of five bits: 160 bits drawn by chance, beyond any guessing. */
const groups = 8;

/** The code that opens backups. It stands on the backup sheet and nowhere else. */
export function drawBackupCode(): string {
	return drawPrintedCode(groups);
}

/** The key a backup code stands for. Typed by hand: case, spaces and hyphens do not matter. */
export function privateKeyOf(code: string): KeyObject {
	const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
	const scalar = Buffer.from(hkdfSync('sha256', typed, '', 'porte-voix-backup-code/1', 32));
	// RFC 8410: a private key of X25519 is these bytes and its scalar.
	const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), scalar]);
	return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** The 32 bytes of the public half: all a machine needs to make backups, and no help to open one. */
export function publicBytesOf(key: KeyObject): Buffer {
	const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
	return Buffer.from(x, 'base64url');
}

/** The other way round. */
export function publicKeyOf(bytes: Uint8Array): KeyObject {
	const x = Buffer.from(bytes).toString('base64url');
	return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });
}

/** Short name of a backup sheet, printed on it: it tells which sheet opens which backup. */
export function sheetName(publicBytes: Uint8Array): string {
	const name = createHash('sha256').update(publicBytes).digest('hex').slice(0, 8);
	return `${name.slice(0, 4)}-${name.slice(4)}`;
}
