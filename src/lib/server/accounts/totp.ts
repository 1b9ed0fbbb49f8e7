import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds a code is shown, digits it has: what every authenticator app expects. */
const stepSeconds = 30;
const digits = 6;

/** Steps before and after the present one that are taken: clocks of phones are not all right. */
const drift = 1;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The number of the step a moment lies in (RFC 6238, T0 = 0). @param now milliseconds since 1970 */
export function stepOf(now: number): number {
	return Math.floor(now / 1_000 / stepSeconds);
}

/** The code of one step (RFC 4226 §5.3 with HMAC-SHA-1). */
export function codeOfStep(secret: Uint8Array, step: number, length = digits): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const mac = createHmac('sha1', secret).update(counter).digest();
	const offset = mac.readUInt8(mac.length - 1) & 0x0f;
	const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
	return String(number % 10 ** length).padStart(length, '0');
}

/**
 * The step whose code this is, at most one away from now and later than the last one used: a code
 * that was seen over a shoulder opens nothing a second time. Null when there is none.
 * @param now milliseconds since 1970
 * @param last step of the last code that was taken, -1 for none
 */
export function matchingStep(
	secret: Uint8Array,
	typed: string,
	now: number,
	last: number
): number | null {
	const code = typed.replace(/\s/g, '');
	if (!/^\d{6}$/.test(code)) return null;
	const present = stepOf(now);
	let found: number | null = null;
	for (let step = present - drift; step <= present + drift; step += 1) {
		const same = timingSafeEqual(Buffer.from(codeOfStep(secret, step)), Buffer.from(code));
		if (same && step > last) found = step;
	}
	return found;
}

/** RFC 4648 base 32 without padding, as apps take it typed. */
export function base32(bytes: Uint8Array): string {
	let text = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += alphabet.charAt((held >>> bits) & 31);
		}
		held &= (1 << bits) - 1;
	}
	return bits === 0 ? text : text + alphabet.charAt((held << (5 - bits)) & 31);
}

/** What the square says that an authenticator app reads. */
export function enrolmentAddress(secret: Uint8Array, username: string): string {
	const label = encodeURIComponent(`Porte-voix:${username}`);
	return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Porte-voix&algorithm=SHA1&digits=${digits}&period=${stepSeconds}`;
}
