import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet, argon2id). */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;

const tagLength = 32;

/** In the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
	const nonce = randomBytes(16);
	const tag = await derive('argon2id', {
		message: password.normalize('NFC'),
		nonce,
		tagLength,
		...cost
	});
	return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** With the cost that stands in the hash, in a time that does not depend on where it differs. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
	const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
	if (parts === null) return false;
	const [, memory, passes, parallelism, nonce = '', expected = ''] = parts;
	const kept = Buffer.from(expected, 'base64');
	const tag = await derive('argon2id', {
		message: password.normalize('NFC'),
		nonce: Buffer.from(nonce, 'base64'),
		tagLength: kept.length,
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism)
	});
	return timingSafeEqual(tag, kept);
}

function bare(bytes: Buffer): string {
	return bytes.toString('base64').replace(/=+$/, '');
}
