import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Signs session cookies and blurs what rate limits count by. Made at the first start and kept in
 * `<data>/keys/session.key`; several processes of one installation share the folder.
 */
export async function sessionSecret(data: string): Promise<string> {
	const folder = join(data, 'keys');
	const file = join(folder, 'session.key');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	try {
		await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	const secret = await readFile(file, 'utf8');
	if (secret.length < 32)
		throw new Error('session.key is damaged: remove it, and everyone signs in again');
	return secret;
}

/** The same value gives the same text, which tells nothing of the value to who has no secret. */
export function blur(secret: string, value: string): string {
	return createHmac('sha256', secret).update(value).digest('base64url');
}
