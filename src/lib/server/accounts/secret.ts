import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';
import { readOrMakeSecret } from '../secret-file.ts';

/**
 * Signs session cookies and blurs what rate limits count by. Made at the first start and kept in
 * `<data>/keys/session.key`; several processes of one installation share the folder.
 * Throws ConfigError when the file is damaged.
 */
export async function sessionSecret(data: string): Promise<string> {
	const secret = await readOrMakeSecret(join(data, 'keys', 'session.key'), () => randomBytes(32));
	if (secret.length !== 32) {
		throw new ConfigError(
			'session.key in the data folder is damaged: remove it, and everyone signs in again'
		);
	}
	return secret.toString('base64url');
}

/** The same value gives the same text, which tells nothing of the value to who has no secret. */
export function blur(secret: string, value: string): string {
	return createHmac('sha256', secret).update(value).digest('base64url');
}
