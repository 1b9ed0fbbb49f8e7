import { randomUUID } from 'node:crypto';
import { Refusal } from '../../domain/refusal.ts';
import type { Authentication } from './authentication.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

/** Makes a user. @throws Refusal `username-taken` */
export async function signUp(
	authentication: Authentication,
	given: { readonly name: string; readonly username: string; readonly password: string }
): Promise<{ id: string; name: string }> {
	try {
		// better-auth wants an address; this one can never be reached (RFC 2606, « .invalid »).
		const email = `${randomUUID()}@porte-voix.invalid`;
		const { user } = await authentication.api.signUpEmail({ body: { ...given, email } });
		return user;
	} catch (error) {
		const code = codeOf(error);
		if (code === 'USERNAME_IS_ALREADY_TAKEN' || /unique/i.test(String(error))) {
			throw new Refusal('username-taken', 'username');
		}
		throw error;
	}
}

/** The user of a name, or null. */
export async function userNamed(
	authentication: Authentication,
	username: string
): Promise<{ id: string; name: string; username: string } | null> {
	const { adapter } = await authentication.$context;
	return adapter.findOne({ model: 'user', where: [{ field: 'username', value: username }] });
}

/**
 * Whose the pass-phrase is. Opens nothing. A name that nobody has takes the time of a wrong
 * pass-phrase: as much is computed, and thrown away.
 * @throws Refusal `sign-in-failed`, for one as for the other
 */
export async function checkSecret(
	authentication: Authentication,
	username: string,
	password: string
): Promise<{ id: string; name: string }> {
	const { internalAdapter } = await authentication.$context;
	// What no keyboard types need not be looked for: PostgreSQL would refuse the question itself.
	const askable = !username.includes('\0') && password.length <= 1_000;
	const user = askable ? await userNamed(authentication, username) : null;
	const held = user === null ? [] : await internalAdapter.findAccounts(user.id);
	const hash = held.find(({ providerId }) => providerId === 'credential')?.password;
	if (user === null || typeof hash !== 'string') {
		await hashPassword(password.slice(0, 1_000));
		throw new Refusal('sign-in-failed');
	}
	if (!(await verifyPassword(hash, password))) throw new Refusal('sign-in-failed');
	return { id: user.id, name: user.name };
}

/** The code of better-auth's own errors. */
function codeOf(error: unknown): string | null {
	if (!(error instanceof Error) || error.name !== 'APIError') return null;
	const { body } = error as Error & { body?: { code?: string } };
	return body?.code ?? 'UNKNOWN';
}
